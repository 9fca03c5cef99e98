/** Sessions in the database: any of the clinic's applications goes on where another one left off, or was stopped. */
@NullMarked
package clinic.vein.security.jdbc;

import org.jspecify.annotations.NullMarked;
