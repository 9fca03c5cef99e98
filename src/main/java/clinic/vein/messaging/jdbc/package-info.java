/** Keeps messages and letters in PostgreSQL. */
package clinic.vein.messaging.jdbc;
