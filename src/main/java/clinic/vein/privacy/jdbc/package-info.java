/** Reads whole records and erases them, in SQL. */
@NullMarked
package clinic.vein.privacy.jdbc;

import org.jspecify.annotations.NullMarked;
