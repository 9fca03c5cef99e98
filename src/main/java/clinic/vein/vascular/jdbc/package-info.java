/** Keeps assessments, courses, follow-up and recalls in PostgreSQL. */
package clinic.vein.vascular.jdbc;
