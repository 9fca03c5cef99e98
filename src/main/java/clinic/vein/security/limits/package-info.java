/** How much one sender may ask of the clinic in a time. */
@NamedInterface("limits")
@NullMarked
package clinic.vein.security.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
