/** The append-only record of who read or changed what, chained by hashes. */
@ApplicationModule(allowedDependencies = {"embedded", "kernel"})
package clinic.vein.audit;

import org.springframework.modulith.ApplicationModule;
