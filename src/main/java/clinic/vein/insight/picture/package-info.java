/** The pathway as a picture for pages, drawn from the models' own layout. */
@NamedInterface("picture")
@NullMarked
package clinic.vein.insight.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
