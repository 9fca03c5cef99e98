/** When documents are scanned and drawn by themselves. */
@NullMarked
package clinic.vein.documents.daily;

import org.jspecify.annotations.NullMarked;
