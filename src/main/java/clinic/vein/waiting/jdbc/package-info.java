/** Reads from PostgreSQL what the waiting time follows from. */
package clinic.vein.waiting.jdbc;
