/** Keeps consents, courses, sessions and complications in PostgreSQL. */
@NullMarked
package clinic.vein.vascular.course.jdbc;

import org.jspecify.annotations.NullMarked;
