/** Reads whole records and erases them, in SQL. */
package clinic.vein.privacy.jdbc;
