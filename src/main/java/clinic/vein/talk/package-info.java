/** What the clinic's roles say to each other about a referral, and with the practice that sent it. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "checking",
            "kernel",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "worklist"
        })
@NullMarked
package clinic.vein.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
