/** What a file really is, and what of it is kept: decided by its content alone. */
@NamedInterface("file")
@NullMarked
package clinic.vein.documents.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
