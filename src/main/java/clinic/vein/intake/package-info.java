/** How referrals get in: one document and one validation for web page, start form, JSON and CSV. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "documents",
            "documents :: file",
            "kernel",
            "links",
            "messaging",
            "process",
            "referral",
            "referral :: matching",
            "security :: limits",
            "selfservice",
            "triage"
        })
@NullMarked
package clinic.vein.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
