/** What a file really is, and what of it is kept: decided by its content alone. */
@NullMarked
package clinic.vein.documents.file;

import org.jspecify.annotations.NullMarked;
