/** A clinic's own wording of messages, letters and leaflets: what it looks like, and how it differs from what is shipped. */
@ApplicationModule(allowedDependencies = {"information", "kernel", "messaging"})
@NullMarked
package clinic.vein.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
