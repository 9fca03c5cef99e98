/** The referral: its report, its states, its timeline, and what can be done with it from outside its tasks. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process"})
@NullMarked
package clinic.vein.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
