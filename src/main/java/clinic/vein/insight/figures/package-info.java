/** The clinic's figures: what each timeline contributes, rolled up so that they are read in an instant. */
@NamedInterface("figures")
package clinic.vein.insight.figures;

import org.springframework.modulith.NamedInterface;
