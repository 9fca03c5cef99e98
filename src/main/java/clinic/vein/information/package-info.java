/** What patients can read about restless legs, veins and treatment: leaflets with a source for each statement. */
@ApplicationModule(allowedDependencies = {"kernel", "messaging"})
@NullMarked
package clinic.vein.information;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
