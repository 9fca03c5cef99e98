/** What is seen and measured on a leg: veins, CEAP 2020, VCSS, compression, and what of it contradicts itself. */
@NamedInterface("legs")
@NullMarked
package clinic.vein.vascular.legs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
