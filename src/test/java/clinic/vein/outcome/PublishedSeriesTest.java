package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The figures that were published, to the printed digit, from cohorts with the published aggregates. */
class PublishedSeriesTest {

    private final OutcomeClinic clinic = new OutcomeClinic();

    private OutcomeReport report(PastRows rows, Measure measure, Threshold threshold) {
        assertThat(clinic.bring(rows).refused()).isZero();
        return clinic.report(OutcomeClinic.synthetic(rows.series()), measure, threshold);
    }

    private static Proportion share(OutcomeReport report, String title) {
        return report.proportions().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void printed(Proportion each, long count, long of, String percent, String low, String high) {
        assertThat(each.count().patients()).as(each.title()).isEqualTo(count);
        assertThat(each.of().patients()).isEqualTo(of);
        assertThat(each.percent()).isEqualTo(new BigDecimal(percent));
        assertThat(each.interval()).isEqualTo(new Wilson(new BigDecimal(low), new BigDecimal(high)));
    }

    @Test
    void kanter_1995() {
        OutcomeReport report = report(PublishedCohorts.kanter(), Measure.IRLS, Threshold.POINTS_5);
        Proportion prevalence = share(report, "Restless legs, of those screened");
        printed(prevalence, 312, 1_397, "22.3", "20.2", "24.6");
        assertThat(prevalence.wholePercent()).isEqualTo(22);
        Proportion relief = share(report, "Relieved, of those whose relief is known");
        printed(relief, 111, 113, "98.2", "93.8", "99.5");
        assertThat(relief.wholePercent()).isEqualTo(98);
        assertThat(report.recurrences())
                .filteredOn(each -> each.what().equals("Restless legs"))
                .extracting(OutcomeReport.Recurrence::wholePercent)
                .containsExactly(8, 28);
        assertThat(report.recurrences())
                .extracting(each -> each.atRisk().patients())
                .as("at risk of restless legs at 12 and at 24 months; of veins nothing is known")
                .containsExactly(111L, 102L, 0L, 0L);
        assertThat(report.scores().patients().patients())
                .as("nobody has a score")
                .isZero();
    }

    @Test
    void hayes_2008() {
        OutcomeReport report = report(PublishedCohorts.hayes(), Measure.IRLS, Threshold.POINTS_15);
        OutcomeReport.Scores scores = report.scores();
        assertThat(scores.patients().patients()).isEqualTo(19);
        assertThat(scores.before().oneDecimal()).isEqualTo(new BigDecimal("26.9"));
        assertThat(scores.after().oneDecimal()).isEqualTo(new BigDecimal("5.5"));
        assertThat(scores.fall().oneDecimal()).isEqualTo(new BigDecimal("21.4"));
        assertThat(scores.ratioOfMeans().percent()).isEqualTo(new BigDecimal("79.6"));
        assertThat(share(report, "Responders: score fell by 15 or more points").wholePercent())
                .isEqualTo(89);
        assertThat(share(report, "Score at most 5 after treatment").wholePercent())
                .isEqualTo(53);
        Proportion zero = share(report, "Score 0 after treatment");
        assertThat(zero.percent()).isEqualTo(new BigDecimal("31.6"));
        assertThat(zero.wholePercent()).as("rounded").isEqualTo(32);
        assertThat(zero.cutPercent()).as("cut off, as published").isEqualTo(31);
        assertThat(share(report, "Score at most 10 after treatment").wholePercent())
                .isEqualTo(79);
        assertThat(share(report, "Score at most 20 after treatment").wholePercent())
                .isEqualTo(95);
    }

    @Test
    void sundaresan_2019() {
        OutcomeReport report = report(PublishedCohorts.sundaresan(), Measure.IRLS, Threshold.POINTS_10);
        OutcomeReport.Scores scores = report.scores();
        assertThat(scores.before().mean()).isEqualTo(new BigDecimal("19.83"));
        assertThat(scores.after().mean()).isEqualTo(new BigDecimal("7.89"));
        assertThat(scores.ratioOfMeans().percent()).isEqualTo(new BigDecimal("60.2"));
        assertThat(scores.meanOfIndividualChanges().percent()).isEqualTo(new BigDecimal("63.0"));
        printed(share(report, "Score 0 after treatment"), 10, 35, "28.6", "16.3", "45.1");
        printed(share(report, "Responders: score fell by 10 or more points"), 20, 35, "57.1", "40.9", "72.0");
        printed(share(report, "Not improved: score the same or higher"), 6, 35, "17.1", "8.1", "32.7");
        printed(share(report, "Improved: score lower"), 29, 35, "82.9", "67.3", "91.9");
    }

    @Test
    void dezube_2021_with_both_denominators() {
        OutcomeReport report = report(PublishedCohorts.dezube(), Measure.IRLS, Threshold.POINTS_5);
        printed(share(report, "Restless legs, of those screened"), 140, 207, "67.6", "61.0", "73.6");
        printed(share(report, "Closed on duplex, of those treated"), 93, 99, "93.9", "87.4", "97.2");
        printed(share(report, "Relieved, of those closed"), 81, 93, "87.1", "78.8", "92.5");
        printed(share(report, "Relieved, of all treated (unknown counts as not)"), 81, 99, "81.8", "73.1", "88.2");
    }
}
