package clinic.vein.triage;

import clinic.vein.kernel.ReferralId;
import java.util.Optional;

/** The store of what triage decided. */
public interface TriageResults {

    void put(ReferralId id, TriageResult result);

    Optional<TriageResult> find(ReferralId id);
}
