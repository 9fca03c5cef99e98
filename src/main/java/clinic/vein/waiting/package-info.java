/** How long patients wait for their treatment, read from the timeline; nobody types it. */
@ApplicationModule(allowedDependencies = {"kernel", "process", "referral :: timeline"})
@NullMarked
package clinic.vein.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
