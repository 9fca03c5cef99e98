/** Which medicines a patient takes: read from what was written, looked up by people, and what of it nobody has looked up. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process", "referral", "referral :: timeline"})
@NullMarked
package clinic.vein.medicine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
