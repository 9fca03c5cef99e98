/** Sign-in, roles, and who may call what. */
@ApplicationModule(allowedDependencies = {"audit", "embedded", "kernel"})
@NullMarked
package clinic.vein.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
