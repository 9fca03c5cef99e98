/** Keeps what was found on legs in PostgreSQL. */
@NullMarked
package clinic.vein.vascular.legs.jdbc;

import org.jspecify.annotations.NullMarked;
