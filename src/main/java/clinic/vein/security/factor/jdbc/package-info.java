/** Second factors in PostgreSQL. */
@NullMarked
package clinic.vein.security.factor.jdbc;

import org.jspecify.annotations.NullMarked;
