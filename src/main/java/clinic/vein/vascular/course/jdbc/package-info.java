/** Keeps consents, courses, sessions and complications in PostgreSQL. */
package clinic.vein.vascular.course.jdbc;
