/** Finds by what a patient could get lost, and puts it right. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "insight",
            "insight :: metrics",
            "insight :: picture",
            "kernel",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "scheduling",
            "worklist"
        })
@NullMarked
package clinic.vein.checkup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
