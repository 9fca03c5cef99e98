/** The one table of who may do what, and how the security chains ask it. */
@NamedInterface("access")
package clinic.vein.security.access;

import org.springframework.modulith.NamedInterface;
