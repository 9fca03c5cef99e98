/** Outcomes in SQL. */
@NullMarked
package clinic.vein.outcome.jdbc;

import org.jspecify.annotations.NullMarked;
