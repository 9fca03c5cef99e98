/** The SQL of the thrombosis checks. */
@NullMarked
package clinic.vein.triage.thrombosis.jdbc;

import org.jspecify.annotations.NullMarked;
