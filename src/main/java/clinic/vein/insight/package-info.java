/** What administrators and operators see of the clinic's work: counts and times, never a patient. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process", "referral", "waiting"})
package clinic.vein.insight;

import org.springframework.modulith.ApplicationModule;
