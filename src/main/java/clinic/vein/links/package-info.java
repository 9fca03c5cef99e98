/** The links in messages by which patients act for themselves: one purpose each, for a time, and only for the patient. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process", "referral", "referral :: timeline"})
@NullMarked
package clinic.vein.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
