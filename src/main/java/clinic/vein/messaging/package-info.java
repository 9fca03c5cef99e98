/** What patients, practices and staff are told: messages in an outbox, and letters as signed documents. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "kernel",
            "links",
            "process",
            "referral",
            "referral :: matching",
            "referral :: timeline"
        })
@NullMarked
package clinic.vein.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
