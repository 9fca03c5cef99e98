/** The clinic's figures: what each timeline contributes, rolled up so that they are read in an instant. */
@NamedInterface("figures")
@NullMarked
package clinic.vein.insight.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
