package clinic.vein.triage;

import clinic.vein.process.ReferralId;
import java.util.Optional;

public interface TriageResults {

    Optional<TriageResult> find(ReferralId id);
}
