/** Slots and bookings: who comes when, who did not come, and never two patients at once. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "kernel",
            "links",
            "messaging",
            "process",
            "referral",
            "referral :: timeline",
            "waiting"
        })
@NullMarked
package clinic.vein.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
