package clinic.vein.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Count;
import clinic.vein.outcome.Measure;
import clinic.vein.outcome.OutcomeQuestion;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.Proportion;
import clinic.vein.outcome.Threshold;
import clinic.vein.testing.TestCatalogue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeSummaryTest {

    @Test
    void tellsAShareThatIsMuchOtherwiseAndNoneThatIsWithheld() {
        OutcomeReport now = report(share("Relieved", "60.0"), share("Improved", "55.0"), share("Closed", null));
        OutcomeReport before = report(share("Relieved", "49.9"), share("Improved", "54.0"), share("Closed", "20.0"));

        OutcomeSummary summary = summary(now, before);

        assertThat(summary.isCompared()).isTrue();
        assertThat(summary.changed())
                .containsExactly(new OutcomeSummary.Line(
                        "Relieved", "60.0 % (60 of 100)", "49.9 % (60 of 100)", "outcome-proportions"));
        assertThat(summary.came()).extracting(OutcomeSummary.Line::title).containsExactly("Relieved", "Improved");
    }

    @Test
    void saysOfMonthsThatNobodyAskedForNothing() {
        OutcomeSummary summary = summary(report(share("Relieved", "60.0")), null);

        assertThat(summary.isCompared()).isFalse();
        assertThat(summary.changed()).isEmpty();
        assertThat(summary.complications()).isEmpty();
    }

    @Test
    void tellsTheComplicationsThatWereSeenTheMostFrequentFirst() {
        OutcomeSummary summary = summary(
                report(List.of(
                        complication("rare one", "0.5"),
                        complication("none", "0.0"),
                        complication("frequent one", "12.0"))),
                null);

        assertThat(summary.complications())
                .extracting(OutcomeSummary.Line::title)
                .containsExactly("frequent one", "rare one");
        assertThat(summary.complications().get(0).now())
                .isEqualTo("12.0 %, observed; expected with liquid rare, with foam frequent");
    }

    private static OutcomeSummary summary(OutcomeReport report, @Nullable OutcomeReport before) {
        return OutcomeSummary.of(report, before, TestCatalogue.READ_ONCE.in(Language.ENGLISH));
    }

    private static OutcomeReport.SafetyLine complication(String title, String percent) {
        return new OutcomeReport.SafetyLine(share(title, percent), "observed", "rare", "frequent");
    }

    private static Proportion share(String title, @Nullable String percent) {
        return new Proportion(
                title,
                new Count("A", "a", 60L, null),
                new Count("B", "b", 100L, null),
                percent == null ? null : new BigDecimal(percent),
                null,
                null,
                null);
    }

    private static OutcomeReport report(Proportion... shares) {
        return report(Arrays.asList(shares), List.of());
    }

    private static OutcomeReport report(List<OutcomeReport.SafetyLine> complications) {
        return report(List.of(), complications);
    }

    private static OutcomeReport report(List<Proportion> shares, List<OutcomeReport.SafetyLine> complications) {
        Cohort all = new Cohort(null, null, null, null, null, null, null, null);
        return new OutcomeReport(
                new OutcomeQuestion(all, Measure.RATING, Threshold.usual(Measure.RATING)),
                null,
                null,
                false,
                null,
                List.of(),
                shares,
                null,
                List.of(),
                List.of(),
                complications,
                List.of());
    }
}
