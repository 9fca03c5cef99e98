/** Keeps what was found on legs in PostgreSQL. */
package clinic.vein.vascular.legs.jdbc;
