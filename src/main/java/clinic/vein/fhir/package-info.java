/** How other systems refer and follow by FHIR R4: views of referrals, and requests that become referrals. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "checking",
            "intake",
            "kernel",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "scheduling",
            "security :: access",
            "security :: limits",
            "triage",
            "vascular :: assessment",
            "vascular :: course",
            "vascular :: followup",
            "vascular :: legs",
            "vascular :: safety"
        })
@NullMarked
package clinic.vein.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
