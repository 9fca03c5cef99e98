package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of checks of the legs. */
public interface ThrombosisChecks {

    /**
     * What the last check found.
     *
     * @param anticoagulated YES, NO, UNKNOWN or NOT_ASKED
     */
    record Found(
            @Nullable String result,
            boolean scored,
            @Nullable String dDimerResult,
            @Nullable String risk,
            String anticoagulated) {

        public List<ClotFinding> standing() {
            return ClotFinding.standing(result, scored, dDimerResult, risk);
        }
    }

    void add(ReferralId id, ThrombosisCheck check);

    Optional<Found> last(ReferralId id);
}
