package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.referral.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician found of the legs when a red flag was looked into.
 *
 * @param wells asked for a swollen or tender leg, and when a deep vein thrombosis is suspected
 * @param superficialVein asked for a hard, painful vein
 * @param dDimer in µg/L FEU, 50 to 100,000; null where none was taken
 * @param anticoagulated whether the patient already takes an anticoagulant, which makes a negative D-dimer unreliable
 * @param overrideReason why a patient who should go to hospital today is seen elsewhere today
 */
public record LegAnswers(
        Set<Concern> concerns,
        @Nullable WellsAnswers wells,
        @Nullable SuperficialVein superficialVein,
        @Typed(Quantity.D_DIMER) @Nullable BigDecimal dDimer,
        Answer anticoagulated,
        @Nullable String overrideReason) {

    private static final int LONGEST_TEXT = 2000;

    public enum Concern {
        SWOLLEN_OR_TENDER,
        DVT_SUSPECTED,
        HARD_PAINFUL_VEIN,
        NONE
    }

    public static final LegAnswers NONE = new LegAnswers(Set.of(), null, null, null, Answer.NOT_ASKED, null);

    public LegAnswers {
        concerns = concerns == null ? Set.of() : Set.copyOf(concerns);
        anticoagulated = anticoagulated == null ? Answer.NOT_ASKED : anticoagulated;
    }

    boolean asksForWells() {
        return concerns.contains(Concern.SWOLLEN_OR_TENDER) || concerns.contains(Concern.DVT_SUSPECTED);
    }

    boolean asksForSuperficialVein() {
        return concerns.contains(Concern.HARD_PAINFUL_VEIN);
    }

    LegAnswers because(@Nullable String reason) {
        return reason == null || overrideReason != null
                ? this
                : new LegAnswers(concerns, wells, superficialVein, dDimer, anticoagulated, reason);
    }

    /**
     * @param required whether the question must be answered
     * @param reportedSwollen whether a swollen or tender leg is the red flag itself, so that the score must be there
     */
    void check(Violations violations, boolean required, boolean reportedSwollen) {
        violations.text(overrideReason, LONGEST_TEXT, "leg.overrideReason");
        violations.addIf(required && concerns.isEmpty(), "leg.concerns", FieldFault.CHOOSE_ONE);
        violations.addIf(
                concerns.contains(Concern.NONE) && concerns.size() > 1,
                "leg.concerns",
                ThrombosisFault.NONE_AND_ANOTHER);
        violations.addIf(
                required && reportedSwollen && !concerns.isEmpty() && !asksForWells(),
                "leg.concerns",
                ThrombosisFault.WELLS_NEEDED);
        Quantity.D_DIMER.check(violations, dDimer, "leg.dDimer");
        violations.addIf(dDimer != null && !asksForWells(), "leg.dDimer", ThrombosisFault.NOT_SUSPECTED);
        violations.addIf(wells != null && !asksForWells(), "leg.wells", ThrombosisFault.NOT_SUSPECTED);
        violations.addIf(
                superficialVein != null && !asksForSuperficialVein(),
                "leg.superficialVein",
                ThrombosisFault.NO_HARD_VEIN);
        if (asksForWells() && required) {
            checkWells(violations);
        }
        if (asksForSuperficialVein()) {
            (superficialVein == null ? SuperficialVein.UNMEASURED : superficialVein)
                    .check(violations, required, "leg.superficialVein");
        }
    }

    /** Who goes to hospital today anyway is not kept waiting for the score. */
    private void checkWells(Violations violations) {
        if (wells == null) {
            violations.required(null, "leg.wells.pregnantOrPostPartum");
            return;
        }
        required(violations, wells.exceptions());
        if (!wells.exceptions().containsValue(Sign.YES)) {
            required(violations, wells.items());
        }
    }

    private static void required(Violations violations, Map<String, @Nullable Sign> answers) {
        answers.forEach((name, answer) -> violations.required(answer, "leg.wells." + name));
    }
}
