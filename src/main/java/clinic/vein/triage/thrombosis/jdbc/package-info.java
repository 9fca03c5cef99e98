/** The SQL of the thrombosis checks. */
package clinic.vein.triage.thrombosis.jdbc;
