/** Remembers in PostgreSQL which stories were told. */
@NullMarked
package clinic.vein.demo.jdbc;

import org.jspecify.annotations.NullMarked;
