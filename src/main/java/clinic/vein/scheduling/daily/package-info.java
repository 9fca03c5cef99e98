/** Opens slots at start-up and every day. */
@NullMarked
package clinic.vein.scheduling.daily;

import org.jspecify.annotations.NullMarked;
