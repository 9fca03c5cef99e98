/** Patients who do not exist, at all stages of the pathway: stories told through the real use cases. */
@ApplicationModule(
        allowedDependencies = {
            "checking",
            "embedded",
            "kernel",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "scheduling",
            "triage",
            "vascular :: followup"
        })
@NullMarked
package clinic.vein.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
