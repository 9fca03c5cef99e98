package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import clinic.vein.outcome.csv.WriteReport;
import clinic.vein.vascular.safety.Modality;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportOutcomesTest {

    private final OutcomeClinic clinic = new OutcomeClinic();

    @BeforeEach
    void begin() {
        clinic.bringNeighbour();
    }

    private OutcomeReport report(Cohort cohort) {
        return clinic.report(cohort, Measure.IRLS, Threshold.POINTS_5);
    }

    private static Count count(OutcomeReport report, String title) {
        return report.patients().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Proportion share(OutcomeReport report, String title) {
        return report.proportions().stream()
                .filter(each -> each.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_patients_a_small_group_is_hidden_and_what_would_tell_it() {
        PastRows rows = PastRows.ofPatients("Small")
                .treatedBy("ENDOTHERMAL")
                .add(30, "closure", "CLOSED", "irlsBefore", "20", "irlsAfter", "5")
                .add(7, "closure", "PARTLY_CLOSED", "irlsBefore", "20", "irlsAfter", "20")
                .add(3, "closure", "OPEN", "complications", "DISTAL_DVT");
        clinic.bring(rows);
        OutcomeReport report = report(OutcomeClinic.past(rows.series()));

        assertThat(count(report, "Treated, with restless legs").patients()).isEqualTo(40);
        assertThat(count(report, "Open on duplex").withheld()).isEqualTo(Count.Withheld.FEWER_THAN_FIVE);
        assertThat(count(report, "Partly closed on duplex").withheld())
                .isEqualTo(Count.Withheld.WOULD_TELL_A_SMALL_GROUP);
        assertThat(share(report, "Closed on duplex").percent()).isEqualByComparingTo("75.0");
        assertThat(share(report, "Not improved").count().patients()).isEqualTo(7);
        assertThat(count(report, "Missing follow-up: no pair of scores").patients())
                .isEqualTo(3);
        assertThat(report.complications())
                .filteredOn(line -> line.proportion().count().code().equals("DISTAL_DVT"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.proportion().percent()).isNull();
                    assertThat(line.observed()).isNull();
                });
    }

    @Test
    void of_fewer_than_five_pairs_nothing_is_told() {
        PastRows rows = PastRows.ofPatients("Few")
                .treatedBy("ENDOTHERMAL")
                .pairs(4, 20, 5)
                .add(8, "irlsBefore", "20");
        clinic.bring(rows);
        OutcomeReport report = report(OutcomeClinic.past(rows.series()));
        assertThat(report.scores().before()).isNull();
        assertThat(report.scores().patients().patients()).isNull();
        assertThat(share(report, "Score 0").percent()).isNull();
        assertThat(count(report, "Missing follow-up: no pair of scores").patients())
                .as("would tell the four")
                .isNull();
    }

    @Test
    void a_cohort_whose_rest_is_small_is_withheld_as_a_whole() {
        PastRows rows = PastRows.ofPatients("Rest")
                .treatedBy("ENDOTHERMAL")
                .pairs(20, 20, 5)
                .treatedBy("SURGERY")
                .pairs(3, 20, 5);
        clinic.bring(rows);
        Cohort all = OutcomeClinic.past(rows.series());
        assertThat(report(all).withheld()).isNull();
        assertThat(report(treatedBy(all, Modality.SURGERY)).withheld()).isNotNull();
        assertThat(report(treatedBy(all, Modality.ENDOTHERMAL)).withheld())
                .as("all less these would tell the three")
                .isNotNull();
    }

    private static Cohort treatedBy(Cohort cohort, Modality treatment) {
        return new Cohort(cohort.origin(), cohort.series(), null, null, null, treatment, null);
    }

    @Test
    void months_are_widened_so_that_two_reports_do_not_tell_of_one() {
        PastRows rows = PastRows.ofPatients("Months").treatedBy("ENDOTHERMAL");
        rows.always("screenedOn", "2018-01-10").pairs(9, 20, 5);
        rows.always("screenedOn", "2018-02-10").pairs(2, 20, 5);
        rows.always("screenedOn", "2018-03-10").pairs(6, 20, 5);
        clinic.bring(rows);
        Cohort all = OutcomeClinic.past(rows.series());
        OutcomeReport february = report(all.between(YearMonth.of(2018, 2), YearMonth.of(2018, 2)));
        assertThat(february.from()).isEqualTo(YearMonth.of(2018, 2));
        assertThat(february.to()).as("with March and what comes after").isNull();
        assertThat(count(february, "Treated, with restless legs").patients()).isEqualTo(8);
        OutcomeReport january = report(all.between(null, YearMonth.of(2018, 1)));
        assertThat(count(january, "Treated, with restless legs").patients()).isEqualTo(9);
    }

    @Test
    void synthetic_rows_are_never_counted_among_patients() {
        PastRows rows = PastRows.synthetic("Never").treatedBy("ENDOTHERMAL").pairs(30, 20, 5);
        clinic.bring(rows);
        OutcomeReport report = report(new Cohort(null, rows.series(), null, null, null, null, null));
        assertThat(report.patients().stream().map(Count::patients)).containsOnly(0L);
    }

    @Test
    void a_patient_counts_only_with_both_values_of_the_measure() {
        PastRows rows = PastRows.ofPatients("Both")
                .treatedBy("ENDOTHERMAL")
                .add(10, "ratingBefore", "8", "ratingAfter", "2")
                .add(10, "ratingBefore", "8", "irlsAfter", "2")
                .pairs(10, 30, 10);
        clinic.bring(rows);
        Cohort cohort = OutcomeClinic.past(rows.series());
        OutcomeReport rating = clinic.report(cohort, Measure.RATING, Threshold.POINTS_5);
        assertThat(rating.scores().patients().patients()).isEqualTo(10);
        assertThat(rating.scores().before().mean()).isEqualByComparingTo("8.00");
        OutcomeReport irls = report(cohort);
        assertThat(irls.scores().patients().patients()).isEqualTo(10);
        assertThat(irls.scores().before().mean()).isEqualByComparingTo("30.00");
    }

    @Test
    void what_is_back_is_estimated_from_all_for_as_long_as_they_were_followed() {
        PastRows rows = PastRows.ofPatients("Back")
                .treatedBy("ENDOTHERMAL")
                .always("relieved", "YES")
                .add(10, "rlsBackBy12Months", "YES")
                .add(40, "rlsBackBy12Months", "NO")
                .add(20, "rlsBackBy12Months", "NO", "rlsBackBy24Months", "YES")
                .add(30, "rlsBackBy12Months", "NO", "rlsBackBy24Months", "NO")
                .add(15);
        clinic.bring(rows);
        OutcomeReport report = report(OutcomeClinic.past(rows.series()));
        assertThat(report.recurrences().get(0)).satisfies(at12 -> {
            assertThat(at12.atRisk().patients()).isEqualTo(100);
            assertThat(at12.back().patients()).isEqualTo(10);
            assertThat(at12.percent()).isEqualByComparingTo("10.0");
        });
        assertThat(report.recurrences().get(1)).satisfies(at24 -> {
            assertThat(at24.atRisk().patients()).isEqualTo(50);
            assertThat(at24.back().patients()).isEqualTo(30);
            assertThat(at24.percent()).as("not 20 of 50, nor 30 of 60").isEqualByComparingTo("46.0");
        });
        assertThat(WriteReport.csv(report)).contains("Restless legs back by 24 months (Kaplan-Meier),30,50,46.0,46,");
    }

    @Test
    void where_few_had_it_back_no_share_at_another_time_tells_of_them() {
        PastRows rows = PastRows.ofPatients("Few back")
                .treatedBy("ENDOTHERMAL")
                .always("relieved", "YES")
                .add(2, "rlsBackBy12Months", "YES")
                .add(8, "rlsBackBy12Months", "NO", "rlsBackBy24Months", "YES")
                .add(30, "rlsBackBy12Months", "NO", "rlsBackBy24Months", "NO");
        clinic.bring(rows);
        assertThat(report(OutcomeClinic.past(rows.series())).recurrences().subList(0, 2))
                .allSatisfy(each -> assertThat(each.percent()).isNull())
                .allSatisfy(each -> assertThat(each.interval()).isNull());
    }

    @Test
    void the_missing_are_told_as_bounds() {
        PastRows rows = PastRows.ofPatients("Bounds")
                .treatedBy("ENDOTHERMAL")
                .add(15, "relieved", "YES", "irlsBefore", "20", "irlsAfter", "8")
                .add(5, "relieved", "NO", "irlsBefore", "20", "irlsAfter", "20")
                .add(10);
        clinic.bring(rows);
        OutcomeReport report = report(OutcomeClinic.past(rows.series()));
        assertThat(share(report, "Responders: ").percent()).isEqualByComparingTo("75.0");
        assertThat(share(report, "Responders, of all treated (missing counts as not)")
                        .percent())
                .isEqualByComparingTo("50.0");
        assertThat(share(report, "Responders, of all treated (missing counts as responder)")
                        .percent())
                .isEqualByComparingTo("83.3");
        assertThat(share(report, "Relieved, of all treated (unknown counts as not)")
                        .percent())
                .isEqualByComparingTo("50.0");
        assertThat(share(report, "Relieved, of all treated (unknown counts as relieved)")
                        .percent())
                .isEqualByComparingTo("83.3");
    }

    @Test
    void scores_are_told_by_the_time_at_which_they_were_asked() {
        PastRows rows = PastRows.ofPatients("Windows").treatedBy("ENDOTHERMAL");
        rows.always("afterOn", "2018-07-23").pairs(20, 20, 8);
        rows.always("afterOn", "2019-06-11").pairs(10, 20, 14);
        rows.add(10);
        clinic.bring(rows);
        OutcomeReport report = report(OutcomeClinic.past(rows.series()));
        assertThat(report.windows()).extracting(at -> at.paired().patients()).containsExactly(20L, 0L, 10L, 0L);
        OutcomeReport.AtWindow first = report.windows().get(0);
        assertThat(first.fall().mean()).isEqualByComparingTo("12.00");
        assertThat(first.responders().percent()).isEqualByComparingTo("100.0");
        assertThat(first.lowest()).as("20 of 40").isEqualByComparingTo("50.0");
        assertThat(first.highest()).isEqualByComparingTo("100.0");
        assertThat(WriteReport.csv(report))
                .contains("windows,12 months after treatment: mean fall,10,,,,,6.00,6.00,6.00,");
    }

    @Test
    void a_time_that_differs_from_all_by_a_few_patients_is_not_told() {
        PastRows rows = PastRows.ofPatients("Few later").treatedBy("ENDOTHERMAL");
        rows.always("afterOn", "2018-07-23").pairs(20, 20, 8);
        rows.always("afterOn", "2019-06-11").pairs(3, 20, 14);
        clinic.bring(rows);
        assertThat(report(OutcomeClinic.past(rows.series())).windows())
                .extracting(at -> at.paired().withheld())
                .containsExactly(Count.Withheld.WOULD_TELL_A_SMALL_GROUP, null, Count.Withheld.FEWER_THAN_FIVE, null);
    }

    @Test
    void each_scale_has_its_own_thresholds() {
        assertThat(Threshold.of(Measure.IRLS)).extracting(Threshold::points).containsExactly(3, 5, 9, 10, 11, 15);
        assertThat(Threshold.of(Measure.RATING)).extracting(Threshold::points).containsExactly(2, 3, 5);
        assertThat(Threshold.of(Measure.NIGHTS)).extracting(Threshold::points).containsExactly(2, 3, 5);
        for (Measure measure : Measure.values()) {
            assertThat(Threshold.of(measure)).contains(Threshold.usual(measure));
        }
        assertThatThrownBy(() -> clinic.report(OutcomeClinic.past("any"), Measure.RATING, Threshold.POINTS_10))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_csv_says_the_same_and_nothing_in_it_is_a_formula() {
        PastRows rows = PastRows.ofPatients("Worse").treatedBy("ENDOTHERMAL").pairs(10, 5, 15);
        clinic.bring(rows);
        String csv = WriteReport.csv(report(OutcomeClinic.past(rows.series())));
        assertThat(csv)
                .contains("scores,mean fall,,,,,,,,-10.00,")
                .contains("proportions,Not improved: score the same or higher,10,10,100.0,100,100,72.2,100.0,,")
                .contains("Uncontrolled case series");
        assertThat(csv.lines().flatMap(line -> Arrays.stream(line.split(","))))
                .noneMatch(cell -> cell.matches("\"?[=+@\\t].*|\"?-[^0-9].*"));
    }
}
