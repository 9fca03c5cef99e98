/** When the relay runs by itself. */
@NullMarked
package clinic.vein.messaging.daily;

import org.jspecify.annotations.NullMarked;
