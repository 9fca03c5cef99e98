/** Keeps assessments in PostgreSQL. */
package clinic.vein.vascular.assessment.jdbc;
