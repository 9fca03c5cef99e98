/** After treatment: recovery check, outcome review, closing letter and recalls. */
@NamedInterface("followup")
@NullMarked
package clinic.vein.vascular.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
