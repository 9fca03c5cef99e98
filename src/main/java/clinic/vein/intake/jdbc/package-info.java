/** What intake remembers, in SQL. */
package clinic.vein.intake.jdbc;
