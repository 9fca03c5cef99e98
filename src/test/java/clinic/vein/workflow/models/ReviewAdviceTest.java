package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clinic would usually decide at the review. */
class ReviewAdviceTest {

    private final Table table = Table.of("ReviewAdvice");

    @ParameterizedTest
    @CsvSource({
        "DUAL, true, true, true, EMERGENCY, APPROVE, review-urgent-vein-disease",
        "DUAL, true, true, true, SAME_DAY, APPROVE, review-urgent-vein-disease",
        "DUAL, true, true, true, URGENT, APPROVE, review-urgent-vein-disease",
        "DUAL, true, true, true, SOON, TREAT_CAUSE, review-treat-cause-first",
        "DUAL, true, true, false, URGENT, TREAT_CAUSE, review-treat-cause-first",
        "DUAL, false, true, true, SOON, APPROVE, review-vein-criterion",
        "DUAL, false, true, false, ROUTINE, RETURN_WITH_ADVICE, review-no-criterion",
        "VEIN_ONLY, false, false, true, ROUTINE, APPROVE, review-vein-criterion",
        "VEIN_ONLY, true, false, true, ROUTINE, APPROVE, review-vein-criterion",
        "RLS_ONLY, true, true, false, ROUTINE, RETURN_WITH_ADVICE, review-restless-legs-only",
        "RLS_ONLY, false, true, false, URGENT, RETURN_WITH_ADVICE, review-restless-legs-only"
    })
    void recommends(
            String pathway,
            boolean treatFirst,
            boolean rlsPositive,
            boolean veinCriterion,
            String urgency,
            String decision,
            String rule) {
        Answer answer = table.evaluate(Facts.NONE
                .with("pathway", pathway)
                .with("treatFirst", treatFirst)
                .with("rlsPositive", rlsPositive)
                .with("veinCriterion", veinCriterion)
                .with("medicineNotLookedUp", false)
                .with("bloodTested", true)
                .with("urgency", urgency));
        assertThat(answer.only("decision")).isEqualTo(decision);
        assertThat(answer.rules()).containsExactly(rule);
    }

    /** Nothing is returned on an answer that is still open. */
    @ParameterizedTest
    @CsvSource({
        "RLS_ONLY, false, UNKNOWN, NO, ROUTINE, ASK_INFORMATION, review-restless-legs-open",
        "DUAL, true, UNKNOWN, YES, SOON, ASK_INFORMATION, review-cause-with-restless-legs-open",
        "DUAL, false, UNKNOWN, YES, SOON, APPROVE, review-vein-criterion",
        "DUAL, true, UNKNOWN, YES, URGENT, APPROVE, review-urgent-vein-disease",
        "DUAL, false, NO, UNKNOWN, ROUTINE, ASK_INFORMATION, review-criterion-open",
        "DUAL, true, NO, UNKNOWN, URGENT, ASK_INFORMATION, review-urgent-criterion-open",
        "DUAL, true, YES, UNKNOWN, URGENT, ASK_INFORMATION, review-urgent-criterion-open",
        "DUAL, true, YES, UNKNOWN, SAME_DAY, ASK_INFORMATION, review-urgent-criterion-open",
        "DUAL, true, NO, UNKNOWN, SOON, ASK_INFORMATION, review-criterion-open",
        "DUAL, true, YES, UNKNOWN, SOON, TREAT_CAUSE, review-treat-cause-first",
        "DUAL, false, UNKNOWN, NO, ROUTINE, ASK_INFORMATION, review-restless-legs-unknown"
    })
    void asksWhileAnAnswerIsOpen(
            String pathway,
            boolean treatFirst,
            String rlsPositive,
            String veinCriterion,
            String urgency,
            String decision,
            String rule) {
        Answer answer = table.evaluate(Facts.NONE
                .with("pathway", pathway)
                .with("treatFirst", treatFirst)
                .with("rlsPositive", rlsPositive)
                .with("veinCriterion", veinCriterion)
                .with("medicineNotLookedUp", false)
                .with("bloodTested", true)
                .with("urgency", urgency));
        assertThat(answer.only("decision")).isEqualTo(decision);
        assertThat(answer.rules()).containsExactly(rule);
    }

    /** Approval alone waits for it: what is treated first, asked or returned is so whatever the medicine is. */
    @ParameterizedTest
    @CsvSource({
        "DUAL, false, YES, YES, URGENT, LOOK_UP_MEDICINES, review-urgent-medicine-not-looked-up",
        "DUAL, false, YES, YES, SOON, LOOK_UP_MEDICINES, review-medicine-not-looked-up",
        "VEIN_ONLY, false, NO, YES, ROUTINE, LOOK_UP_MEDICINES, review-medicine-not-looked-up",
        "DUAL, true, YES, YES, SOON, TREAT_CAUSE, review-treat-cause-first",
        "RLS_ONLY, false, YES, NO, ROUTINE, RETURN_WITH_ADVICE, review-restless-legs-only",
        "DUAL, false, NO, UNKNOWN, ROUTINE, ASK_INFORMATION, review-criterion-open"
    })
    void approvesNothingWhileAMedicineIsNotLookedUp(
            String pathway,
            boolean treatFirst,
            String rlsPositive,
            String veinCriterion,
            String urgency,
            String decision,
            String rule) {
        Answer answer = table.evaluate(Facts.NONE
                .with("pathway", pathway)
                .with("treatFirst", treatFirst)
                .with("rlsPositive", rlsPositive)
                .with("veinCriterion", veinCriterion)
                .with("medicineNotLookedUp", true)
                .with("bloodTested", false)
                .with("urgency", urgency));
        assertThat(answer.only("decision")).isEqualTo(decision);
        assertThat(answer.rules()).containsExactly(rule);
    }

    /** Restless legs without any blood test: the tests run beside the wait, and nothing urgent waits for them. */
    @ParameterizedTest
    @CsvSource({
        "DUAL, false, YES, YES, SOON, APPROVE_AND_TEST, review-vein-criterion-untested",
        "DUAL, false, UNKNOWN, YES, ROUTINE, APPROVE_AND_TEST, review-vein-criterion-untested",
        "DUAL, false, YES, YES, URGENT, APPROVE, review-urgent-vein-disease",
        "VEIN_ONLY, false, NO, YES, ROUTINE, APPROVE, review-vein-criterion",
        "DUAL, true, YES, YES, SOON, TREAT_CAUSE, review-treat-cause-first",
        "RLS_ONLY, false, YES, NO, ROUTINE, RETURN_WITH_ADVICE, review-restless-legs-only"
    })
    void withoutABloodTestItIsNeverPlainApproval(
            String pathway,
            boolean treatFirst,
            String rlsPositive,
            String veinCriterion,
            String urgency,
            String decision,
            String rule) {
        Answer answer = table.evaluate(Facts.NONE
                .with("pathway", pathway)
                .with("treatFirst", treatFirst)
                .with("rlsPositive", rlsPositive)
                .with("veinCriterion", veinCriterion)
                .with("medicineNotLookedUp", false)
                .with("bloodTested", false)
                .with("urgency", urgency));
        assertThat(answer.only("decision")).isEqualTo(decision);
        assertThat(answer.rules()).containsExactly(rule);
    }
}
