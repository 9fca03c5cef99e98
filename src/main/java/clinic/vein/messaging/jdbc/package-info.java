/** Keeps messages and letters in PostgreSQL. */
@NullMarked
package clinic.vein.messaging.jdbc;

import org.jspecify.annotations.NullMarked;
