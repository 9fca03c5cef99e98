/** Keeps requests for information in PostgreSQL. */
package clinic.vein.checking.jdbc;
