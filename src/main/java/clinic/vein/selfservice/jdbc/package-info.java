/** What patients see of the clinic's work, read from PostgreSQL. */
@NullMarked
package clinic.vein.selfservice.jdbc;

import org.jspecify.annotations.NullMarked;
