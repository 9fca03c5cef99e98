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
package clinic.vein.review;

import org.springframework.modulith.ApplicationModule;
