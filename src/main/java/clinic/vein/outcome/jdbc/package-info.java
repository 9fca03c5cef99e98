/** Outcomes in SQL. */
package clinic.vein.outcome.jdbc;
