/** Counts from the clinic's tables. */
package clinic.vein.insight.jdbc;
