/** Facts in, pathway and urgency out, with every rule that fired; and what a red flag sets off. */
@ApplicationModule(allowedDependencies = {"kernel", "messaging", "process", "referral", "referral :: timeline"})
@NullMarked
package clinic.vein.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
