/** The outcome report and the import of past cohorts over HTTP. */
@NullMarked
package clinic.vein.outcome.web;

import org.jspecify.annotations.NullMarked;
