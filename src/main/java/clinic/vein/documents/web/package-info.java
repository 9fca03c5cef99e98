/** How documents come in, and how they are looked at. */
@NullMarked
package clinic.vein.documents.web;

import org.jspecify.annotations.NullMarked;
