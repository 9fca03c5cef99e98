package clinic.vein.review;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.timeline.DeclineReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the physician decides; see {@link ReviewReferral}. */
record ReviewSubmission(
        Decision decision,
        @Nullable ExplainedByAnotherCondition explainedByAnotherCondition,
        @Nullable String mimicNote,
        WorkUp workUp,
        Set<Cause> causes,
        @Typed(Quantity.WEEKS_TO_REVIEW) @Nullable Integer reviewAgainWeeks,
        @Nullable String question,
        @Nullable String advice,
        @Nullable DeclineReason declineReason,
        @Nullable String wouldChangeAnswer,
        @Nullable String overrideReason,
        @Nullable String note) {

    /** What the table recommends before anything is decided. */
    private static final String LOOK_UP_MEDICINES = "LOOK_UP_MEDICINES";

    private static final int LONGEST_TEXT = 2000;
    /** So that whatever the tables can say of a patient's many medicines fits; see {@link RlsTreatmentDraft}. */
    static final int LONGEST_ADVICE = 16_000;

    enum Decision {
        APPROVE,
        /** The blood tests run beside the wait and are to be there before the assessment. */
        APPROVE_AND_TEST,
        TREAT_CAUSE,
        ASK_INFORMATION,
        RETURN_WITH_ADVICE,
        DECLINE;

        boolean approves() {
            return this == APPROVE || this == APPROVE_AND_TEST;
        }

        /** What the pathway goes by, which knows one approval. */
        Decision onThePathway() {
            return approves() ? APPROVE : this;
        }
    }

    enum ExplainedByAnotherCondition {
        NO,
        VENOUS_DISEASE,
        OTHER,
        UNSURE
    }

    enum Cause implements Worded {
        IRON,
        MEDICINE,
        KIDNEY,
        DIABETES,
        PREGNANCY,
        THYROID,
        NEUROPATHY,
        SLEEP_APNOEA,
        OTHER
    }

    ReviewSubmission {
        workUp = workUp == null ? WorkUp.NONE : workUp;
        causes = causes == null ? Set.of() : Set.copyOf(causes);
    }

    /** Iron is chosen as a cause to treat although the saturation of transferrin speaks against it, or may. */
    boolean givesIronAgainst(ReviewAdvice.Advice found) {
        return decision == Decision.TREAT_CAUSE && causes.contains(Cause.IRON) && found.isIronAtCeiling();
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Whoever asks the patient does what is recommended while a medicine is not looked up. */
    boolean overrides(@Nullable String recommended) {
        boolean asks = LOOK_UP_MEDICINES.equals(recommended) && decision == Decision.ASK_INFORMATION;
        return recommended != null && !asks && !recommended.equals(decision.name());
    }

    /**
     * @param askCriterionFive whether the first four criteria are met or may be, so that the fifth must be answered
     * @param found what the tables say
     */
    void check(Violations violations, boolean askCriterionFive, ReviewAdvice.Advice found) {
        violations.addIf(
                causes.contains(Cause.THYROID) && !found.names(Cause.THYROID), "causes", ReviewFault.NO_THYROID_VALUE);
        violations.addIf(
                givesIronAgainst(found) && isBlank(overrideReason), "overrideReason", ReviewFault.IRON_AT_CEILING);
        violations.required(decision, "decision");
        violations.text(mimicNote, LONGEST_TEXT, "mimicNote");
        violations.text(question, LONGEST_TEXT, "question");
        violations.text(advice, LONGEST_ADVICE, "advice");
        violations.text(wouldChangeAnswer, LONGEST_TEXT, "wouldChangeAnswer");
        ToldOfDeath.ask(violations, wouldChangeAnswer, "wouldChangeAnswer");
        violations.text(overrideReason, LONGEST_TEXT, "overrideReason");
        violations.text(note, LONGEST_TEXT, "note");
        ToldOfDeath.ask(violations, note, "note");
        Quantity.WEEKS_TO_REVIEW.check(violations, reviewAgainWeeks, "reviewAgainWeeks");
        if (decision == null) {
            return;
        }
        switch (decision) {
            case TREAT_CAUSE -> {
                violations.addIf(causes.isEmpty(), "causes", ReviewFault.NO_CAUSE);
                violations.required(reviewAgainWeeks, "reviewAgainWeeks");
            }
            case ASK_INFORMATION -> violations.required(question, "question");
            case RETURN_WITH_ADVICE -> violations.required(advice, "advice");
            case DECLINE -> {
                violations.required(declineReason, "declineReason");
                violations.required(wouldChangeAnswer, "wouldChangeAnswer");
            }
            case APPROVE, APPROVE_AND_TEST -> {}
        }
        if (askCriterionFive && (decision.approves() || decision == Decision.TREAT_CAUSE)) {
            violations.required(explainedByAnotherCondition, "explainedByAnotherCondition");
        }
    }
}
