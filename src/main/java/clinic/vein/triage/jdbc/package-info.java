/** Keeps triage results in PostgreSQL. */
package clinic.vein.triage.jdbc;
