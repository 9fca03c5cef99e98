/** Outcomes as CSV: past cohorts come in, the report goes out. */
@NullMarked
package clinic.vein.outcome.csv;

import org.jspecify.annotations.NullMarked;
