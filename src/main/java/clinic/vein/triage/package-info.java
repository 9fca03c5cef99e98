/** Facts in, pathway and urgency out, with every rule that fired; and what a red flag sets off. */
@ApplicationModule(allowedDependencies = {"kernel", "messaging", "process", "referral", "referral :: timeline"})
package clinic.vein.triage;

import org.springframework.modulith.ApplicationModule;
