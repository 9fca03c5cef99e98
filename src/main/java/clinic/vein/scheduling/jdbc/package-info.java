/** Keeps slots and bookings in PostgreSQL. */
package clinic.vein.scheduling.jdbc;
