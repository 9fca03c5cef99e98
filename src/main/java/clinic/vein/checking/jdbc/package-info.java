/** Keeps requests for information in PostgreSQL. */
@NullMarked
package clinic.vein.checking.jdbc;

import org.jspecify.annotations.NullMarked;
