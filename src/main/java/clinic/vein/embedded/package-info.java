/** The PostgreSQL that the application starts for itself where no other is named. */
@ApplicationModule(allowedDependencies = {"kernel"})
package clinic.vein.embedded;

import org.springframework.modulith.ApplicationModule;
