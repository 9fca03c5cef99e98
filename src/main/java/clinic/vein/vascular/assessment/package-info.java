/** The vascular assessment: what was found, what treatment the tables advise, what the specialist decides. */
@NamedInterface("assessment")
package clinic.vein.vascular.assessment;

import org.springframework.modulith.NamedInterface;
