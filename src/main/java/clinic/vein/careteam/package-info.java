/** Who looks after a patient, and how a clinician outside of that team opens the record with a reason. */
@ApplicationModule(allowedDependencies = {"audit", "checking", "kernel", "messaging", "referral", "worklist"})
@NullMarked
package clinic.vein.careteam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
