/** The links in PostgreSQL. */
@NullMarked
package clinic.vein.links.jdbc;

import org.jspecify.annotations.NullMarked;
