/** What the application is made of, and what is known against it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package clinic.vein.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
