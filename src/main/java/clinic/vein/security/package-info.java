/** Sign-in, roles, and who may call what. */
@ApplicationModule(allowedDependencies = {"embedded", "kernel"})
package clinic.vein.security;

import org.springframework.modulith.ApplicationModule;
