/** The ports between the clinic's features and the process that runs them: plain records and interfaces, no engine type. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package clinic.vein.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
