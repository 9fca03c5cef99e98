/** The SQL of findings. */
package clinic.vein.insight.orphans.jdbc;
