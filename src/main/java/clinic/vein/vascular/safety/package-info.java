/** What the tables allow: substances, doses, contraindications, intervals, compression and complications to expect. */
@NamedInterface("safety")
@NullMarked
package clinic.vein.vascular.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
