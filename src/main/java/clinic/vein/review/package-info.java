/** The physician's decision on a referral, and what the tables advise on it. */
@ApplicationModule(
        allowedDependencies = {
            "checking",
            "kernel",
            "medicine",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "scheduling",
            "triage"
        })
@NullMarked
package clinic.vein.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
