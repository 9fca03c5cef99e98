/** Whether mail and text messages go out, for monitors. */
@NullMarked
package clinic.vein.messaging.health;

import org.jspecify.annotations.NullMarked;
