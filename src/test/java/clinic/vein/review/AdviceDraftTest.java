package clinic.vein.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decided;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Answer;
import clinic.vein.referral.ReferralReport;
import clinic.vein.testing.Reports;
import clinic.vein.testing.TestCatalogue;
import clinic.vein.triage.AdviceReason;
import clinic.vein.triage.TriageResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter says is what was reported, and it denies nothing of it. */
class AdviceDraftTest {

    private final Catalogue catalogue = TestCatalogue.READ_ONCE;

    @Test
    void of_an_open_sore_it_says_so_and_that_it_must_be_looked_at() {
        String letter = draft(
                Reports.childWithUlcer(), Urgency.URGENT, "en", AdviceReason.ABOVE_ROUTINE, AdviceReason.UNDER_18);

        assertThat(letter)
                .contains("an open sore on a leg, for 40 days", "A doctor should look at this", "18 years")
                .doesNotContain("no reason for an appointment", "when the skin of a leg breaks", "no sign of");
    }

    @Test
    void only_where_the_rules_may_answer_alone_it_says_that_there_is_no_reason() {
        assertThat(draft(Reports.nothingMuch(), Urgency.ROUTINE, "en"))
                .contains("no sign of vein disease, and no restless legs", "no reason for an appointment")
                .contains("the skin of a leg breaks", "restless legs keep you from sleep")
                .doesNotContain("A doctor should look");
    }

    @Test
    void severe_restless_legs_are_for_a_doctor() {
        assertThat(draft(
                        Reports.contradictory(),
                        Urgency.ROUTINE,
                        "en",
                        AdviceReason.SEVERE,
                        AdviceReason.CONTRADICTION))
                .contains("restless legs, rated 10 of 10", "blood test for iron")
                .doesNotContain("no reason for an appointment", "no restless legs", "keep you from sleep");
    }

    /** A result of before there was the table of reasons says nothing about whether the rules may answer. */
    @Test
    void a_result_of_before_the_table_is_never_called_harmless() {
        TriageResult old = result(Urgency.URGENT, List.of());

        assertThat(old.closesByRule()).isFalse();
        assertThat(String.join("\n", AdviceDraft.of(Reports.childWithUlcer(), old, catalogue.in(Language.ENGLISH))))
                .doesNotContain("no reason for an appointment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_language_has_the_whole_letter(String language) {
        String letter = draft(Reports.childWithUlcer(), Urgency.URGENT, language, AdviceReason.values());

        assertThat(letter.split("\n\n")).hasSize(8);
        assertThat(letter).contains("40").doesNotContain("{", "}");
    }

    private String draft(ReferralReport report, Urgency urgency, String language, AdviceReason... reasons) {
        List<FiredRule> rules = Arrays.stream(reasons)
                .map(reason -> new FiredRule(
                        "AdviceReasons", "advise-" + reason, "Local policy", Map.of("adviceReason", reason.name())))
                .toList();
        TriageResult triage = result(urgency, List.of(new Decided("AdviceReasons", 1, rules)));
        return String.join("\n\n", AdviceDraft.of(report, triage, catalogue.in(new Language(language))));
    }

    private static TriageResult result(Urgency urgency, List<Decided> decisions) {
        return new TriageResult(
                Instant.parse("2026-03-04T09:00:00Z"),
                Pathway.ADVICE,
                urgency,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                decisions);
    }
}
