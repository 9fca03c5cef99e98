/** The append-only record of who read or changed what, chained by hashes. */
@ApplicationModule(allowedDependencies = {"embedded", "kernel"})
@NullMarked
package clinic.vein.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
