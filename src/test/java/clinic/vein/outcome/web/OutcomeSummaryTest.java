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
import clinic.vein.outcome.Wilson;
import clinic.vein.testing.TestCatalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeSummaryTest {

    private static final String ALL_RELIEVED = "Relieved, of all treated (unknown counts as not)";

    @Test
    void tellsAShareThatIsMuchOtherwiseAndNoneThatIsWithheld() {
        OutcomeReport now = report(share("Relieved", 60, 100), share("Improved", 55, 100), share("Closed", null));
        OutcomeReport before = report(share("Relieved", 30, 100), share("Improved", 54, 100), share("Closed", 20, 100));

        OutcomeSummary summary = summary(now, before);

        assertThat(summary.isCompared()).isTrue();
        assertThat(summary.changed())
                .containsExactly(new OutcomeSummary.Line(
                        "Relieved", "60.0 % (60 of 100)", "30.0 % (30 of 100)", "outcome-proportions"));
    }

    @Test
    void tellsNoDifferenceThatChanceExplainsNorOneThatTimeBrings() {
        assertThat(summary(report(share("Relieved", 6, 10)), report(share("Relieved", 5, 10)))
                        .changed())
                .isEmpty();
        assertThat(summary(report(share(ALL_RELIEVED, 20, 100)), report(share(ALL_RELIEVED, 90, 100)))
                        .changed())
                .isEmpty();
    }

    /** Nine of ten known are relieved, of a hundred treated. */
    @Test
    void tellsAShareOfThoseKnownBesideThatOfAllAlone() {
        Proportion known = share("Relieved, of those whose relief is known", 9, 10);
        Proportion all = share(ALL_RELIEVED, 9, 100);
        Proportion screened = share("Restless legs, of those screened", 50, 60);

        assertThat(summary(report(screened, known, all), null).came())
                .extracting(OutcomeSummary.Line::title)
                .containsExactly(known.title(), all.title());
        assertThat(summary(report(screened, known), null).came()).isEmpty();
    }

    @Test
    void cutsNoComplicationOffAndNamesThoseThatAreWithheld() {
        Proportion withheld = new Proportion(
                "stroke",
                new Count("A", "a", null, Count.Withheld.FEWER_THAN_FIVE),
                new Count("B", "b", 100L, null),
                null,
                null,
                null,
                null);
        List<OutcomeReport.SafetyLine> all = new ArrayList<>();
        for (int kind = 0; kind < 7; kind++) {
            all.add(complication("kind " + kind, (20 - kind) + ".0"));
        }
        all.add(new OutcomeReport.SafetyLine(withheld, null, "rare", "rare"));

        assertThat(summary(report(all), null).complications())
                .extracting(OutcomeSummary.Line::title)
                .hasSize(8)
                .contains("kind 6", "stroke");
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

    private static Proportion share(String title, long count, long of) {
        return new Proportion(
                title,
                new Count("A", "a", count, null),
                new Count("B", "b", of, null),
                new BigDecimal(100 * count).divide(new BigDecimal(of), 1, RoundingMode.HALF_UP),
                null,
                null,
                Wilson.of(count, of));
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
