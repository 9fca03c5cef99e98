/** What administrators and operators see of the clinic's work: counts and times, never a patient. */
@ApplicationModule(
        allowedDependencies = {"audit", "kernel", "messaging", "process", "referral", "referral :: timeline", "waiting"
        })
@NullMarked
package clinic.vein.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
