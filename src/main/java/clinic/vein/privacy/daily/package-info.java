/** Erases every day what has been kept long enough. */
@NullMarked
package clinic.vein.privacy.daily;

import org.jspecify.annotations.NullMarked;
