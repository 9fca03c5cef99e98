/** What the tables allow: substances, doses, contraindications, intervals, compression and complications to expect. */
@NamedInterface("safety")
package clinic.vein.vascular.safety;

import org.springframework.modulith.NamedInterface;
