/** What every feature speaks in: ids, roles, urgency, who acts, why something is refused, the clinic's clock and settings. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package clinic.vein.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
