/** What every feature speaks in: ids, roles, urgency, who acts, why something is refused, the clinic's clock and settings. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package clinic.vein.kernel;

import org.springframework.modulith.ApplicationModule;
