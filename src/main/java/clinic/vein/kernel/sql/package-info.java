/** How values of ours become values of PostgreSQL, and back. */
@NullMarked
package clinic.vein.kernel.sql;

import org.jspecify.annotations.NullMarked;
