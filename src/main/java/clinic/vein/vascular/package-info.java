/** Vascular care, in rooms that stand on each other: legs, safety, assessment, course, follow-up. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "information",
            "kernel",
            "links",
            "medicine",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "review",
            "scheduling",
            "selfservice",
            "triage"
        })
@NullMarked
package clinic.vein.vascular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
