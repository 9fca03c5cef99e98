package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.vascular.safety.Complication;
import java.util.List;

/** How soon a complication must be looked at, whoever saw it and wherever. */
public interface ComplicationUrgency {

    /**
     * Of the most urgent of them and of what nobody has dealt with yet; routine where none is a danger by itself.
     *
     * @param seen at this session
     */
    Urgency of(ReferralId id, List<Complication> seen);
}
