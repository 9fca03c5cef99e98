/** The SQL of findings. */
package clinic.vein.checkup.jdbc;
