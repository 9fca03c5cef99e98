/** Keeps the worklist in PostgreSQL. */
package clinic.vein.worklist.jdbc;
