/** Sends messages as e-mail. */
@NullMarked
package clinic.vein.messaging.smtp;

import org.jspecify.annotations.NullMarked;
