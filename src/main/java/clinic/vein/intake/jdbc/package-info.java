/** What intake remembers, in SQL. */
@NullMarked
package clinic.vein.intake.jdbc;

import org.jspecify.annotations.NullMarked;
