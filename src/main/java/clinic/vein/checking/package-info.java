/** Reception's check of a referral, and the information that is asked for. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "messaging",
            "process",
            "referral",
            "referral :: matching",
            "referral :: timeline"
        })
@NullMarked
package clinic.vein.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
