/** Slots and bookings: who comes when, who did not come, and never two patients at once. */
@ApplicationModule(allowedDependencies = {"kernel", "messaging", "process", "referral", "waiting"})
package clinic.vein.scheduling;

import org.springframework.modulith.ApplicationModule;
