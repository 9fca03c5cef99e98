/** The pathway as a picture for pages, drawn from the models' own layout. */
@NamedInterface("picture")
package clinic.vein.insight.picture;

import org.springframework.modulith.NamedInterface;
