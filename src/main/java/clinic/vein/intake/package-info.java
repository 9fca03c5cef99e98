/** How referrals get in: one document and one validation for web page, start form, JSON and CSV. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "kernel",
            "process",
            "referral",
            "referral :: matching",
            "security :: limits",
            "triage"
        })
package clinic.vein.intake;

import org.springframework.modulith.ApplicationModule;
