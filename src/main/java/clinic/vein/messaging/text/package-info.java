/** Text messages, given to a service by HTTP: {@code docs/text-messages.md}. */
@NullMarked
package clinic.vein.messaging.text;

import org.jspecify.annotations.NullMarked;
