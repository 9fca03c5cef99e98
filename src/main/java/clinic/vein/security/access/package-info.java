/** The one table of who may do what, and how the security chains ask it. */
@NamedInterface("access")
@NullMarked
package clinic.vein.security.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
