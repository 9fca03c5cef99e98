/** What the start asks of any database, and start-up failures told in one clear line. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package clinic.vein.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
