/** After treatment: recovery check, outcome review, closing letter and recalls. */
@NamedInterface("followup")
package clinic.vein.vascular.followup;

import org.springframework.modulith.NamedInterface;
