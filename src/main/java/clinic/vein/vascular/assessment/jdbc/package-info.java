/** Keeps assessments in PostgreSQL. */
@NullMarked
package clinic.vein.vascular.assessment.jdbc;

import org.jspecify.annotations.NullMarked;
