/** Opens records from outside of the care team over HTTP. */
@NullMarked
package clinic.vein.careteam.web;

import org.jspecify.annotations.NullMarked;
