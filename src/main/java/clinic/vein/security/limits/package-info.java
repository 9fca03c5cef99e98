/** How much one sender may ask of the clinic in a time. */
@NamedInterface("limits")
package clinic.vein.security.limits;

import org.springframework.modulith.NamedInterface;
