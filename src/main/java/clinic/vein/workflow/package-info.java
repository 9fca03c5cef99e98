/** Connects the features to the process engine; the only package that knows the engine. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process", "security", "security :: access"})
package clinic.vein.workflow;

import org.springframework.modulith.ApplicationModule;
