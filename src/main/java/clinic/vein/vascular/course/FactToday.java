package clinic.vein.vascular.course;

import clinic.vein.vascular.safety.RiskFact;
import org.jspecify.annotations.Nullable;

/**
 * What the patient says of a risk on the day of a session.
 *
 * @param answer null where it is as it was reported; a no that may have changed since is said anew
 * @param reason why it is otherwise than reported, or does not speak against the session
 */
public record FactToday(
        RiskFact fact, @Nullable Boolean answer, @Nullable String reason) {}
