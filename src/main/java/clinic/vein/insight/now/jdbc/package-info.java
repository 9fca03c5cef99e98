/** The SQL of what is open now. */
package clinic.vein.insight.now.jdbc;
