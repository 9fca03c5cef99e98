/** The pages that links lead to. */
@NullMarked
package clinic.vein.selfservice.web;

import org.jspecify.annotations.NullMarked;
