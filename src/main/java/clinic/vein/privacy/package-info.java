/** What the privacy officer does for patients: a copy of the record, holds, retention and erasure with a certificate. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "documents",
            "insight :: figures",
            "kernel",
            "messaging",
            "process",
            "referral",
            "referral :: timeline"
        })
@NullMarked
package clinic.vein.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
