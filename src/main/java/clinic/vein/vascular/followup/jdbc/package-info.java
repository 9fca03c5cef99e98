/** Keeps reviews, signatures and recalls in PostgreSQL. */
@NullMarked
package clinic.vein.vascular.followup.jdbc;

import org.jspecify.annotations.NullMarked;
