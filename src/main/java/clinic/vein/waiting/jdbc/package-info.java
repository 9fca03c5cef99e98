/** Reads from PostgreSQL what the waiting time follows from. */
@NullMarked
package clinic.vein.waiting.jdbc;

import org.jspecify.annotations.NullMarked;
