/** The outcome report: did the legs come to rest, in how many, for how long, and at what price? */
@ApplicationModule(
        allowedDependencies = {"audit", "kernel", "security :: limits", "vascular :: legs", "vascular :: safety"})
package clinic.vein.outcome;

import org.springframework.modulith.ApplicationModule;
