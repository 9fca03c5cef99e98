/** Keeps the worklist in PostgreSQL. */
@NullMarked
package clinic.vein.worklist.jdbc;

import org.jspecify.annotations.NullMarked;
