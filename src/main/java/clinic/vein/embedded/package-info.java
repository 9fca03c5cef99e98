/** The PostgreSQL that the application starts for itself where no other is named. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package clinic.vein.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
