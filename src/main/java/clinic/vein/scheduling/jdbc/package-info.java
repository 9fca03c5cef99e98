/** Keeps slots and bookings in PostgreSQL. */
@NullMarked
package clinic.vein.scheduling.jdbc;

import org.jspecify.annotations.NullMarked;
