/** What patients do by themselves with a link from a message. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "checking",
            "documents",
            "documents :: file",
            "insight :: figures",
            "kernel",
            "links",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "scheduling",
            "security :: limits"
        })
@NullMarked
package clinic.vein.selfservice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
