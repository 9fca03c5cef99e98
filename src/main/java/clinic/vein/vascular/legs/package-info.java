/** What is seen and measured on a leg: veins, CEAP 2020, VCSS, compression, and what of it contradicts itself. */
@NamedInterface("legs")
package clinic.vein.vascular.legs;

import org.springframework.modulith.NamedInterface;
