/** The outcome report: did the legs come to rest, in how many, for how long, and at what price? */
@ApplicationModule(
        allowedDependencies = {"audit", "kernel", "security :: limits", "vascular :: legs", "vascular :: safety"})
@NullMarked
package clinic.vein.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
