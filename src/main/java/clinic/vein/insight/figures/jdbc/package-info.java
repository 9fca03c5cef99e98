/** The figures' SQL. */
package clinic.vein.insight.figures.jdbc;
