/** Asks a virus scanner, where the clinic has one. */
@NullMarked
package clinic.vein.documents.scan;

import org.jspecify.annotations.NullMarked;
