/** What the start asks of any database, and start-up failures told in one clear line. */
@ApplicationModule(allowedDependencies = {"kernel"})
package clinic.vein.platform;

import org.springframework.modulith.ApplicationModule;
