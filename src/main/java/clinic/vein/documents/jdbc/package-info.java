/** Keeps documents and their pictures in PostgreSQL. */
@NullMarked
package clinic.vein.documents.jdbc;

import org.jspecify.annotations.NullMarked;
