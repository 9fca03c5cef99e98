/** Connects the features to the process engine; the only package that knows the engine. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process", "security", "security :: access"})
@NullMarked
package clinic.vein.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
