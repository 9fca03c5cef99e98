/** What is attached to a referral: photographs, letters and reports, checked before they are kept and shown. */
@ApplicationModule(
        allowedDependencies = {"audit", "kernel", "process", "referral", "referral :: timeline", "security :: limits"})
@NullMarked
package clinic.vein.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
