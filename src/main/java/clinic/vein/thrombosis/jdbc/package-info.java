/** The SQL of the thrombosis checks. */
package clinic.vein.thrombosis.jdbc;
