/** The vascular assessment: what was found, what treatment the tables advise, what the specialist decides. */
@NamedInterface("assessment")
@NullMarked
package clinic.vein.vascular.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
