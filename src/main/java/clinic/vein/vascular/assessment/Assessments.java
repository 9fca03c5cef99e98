package clinic.vein.vascular.assessment;

import clinic.vein.kernel.ReferralId;
import clinic.vein.vascular.safety.Modality;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of assessments. */
public interface Assessments {

    void add(
            ReferralId id,
            VeinAssessment assessment,
            @Nullable Modality recommended,
            boolean overridden,
            String by,
            Instant at);

    Optional<Assessment> latest(ReferralId id);

    /** The latest that was there at the instant. */
    Optional<Assessment> latest(ReferralId id, Instant until);
}
