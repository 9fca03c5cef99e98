/** Keeps triage results in PostgreSQL. */
@NullMarked
package clinic.vein.triage.jdbc;

import org.jspecify.annotations.NullMarked;
