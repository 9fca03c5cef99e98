package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.vascular.safety.Modality;
import java.time.Duration;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long a report over one million rows takes, against a plain scan of the same table in the same run. Not part of the
 * suite: {@code mvn test -Dtest=OutcomeReportBenchmark}.
 */
class OutcomeReportBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 9;
    private static final String SERIES = "Benchmark";

    @Test
    void a_million_rows() {
        fill();
        Duration scan = median(() -> CareDatabase.jdbc()
                .sql("select count(*) from clinic.outcome")
                .query(Long.class)
                .single());
        ReportOutcomes reports = OutcomeClinic.reportOutcomes();
        Cohort all = new Cohort(null, null, null, null, null, null, null);
        assertThat(reports.report(question(all)).patients().get(0).patients()).isEqualTo(ROWS);
        print("scan of the table", scan, scan);
        print("report of all", median(() -> reports.report(question(all))), scan);
        Cohort narrow = new Cohort(
                null, SERIES, YearMonth.of(2012, 3), YearMonth.of(2016, 9), null, Modality.FOAM_SCLEROTHERAPY, null);
        assertThat(reports.report(question(narrow)).withheld()).isNull();
        print("report of a series, some months, one treatment", median(() -> reports.report(question(narrow))), scan);
    }

    @Test
    void a_file_of_a_hundred_thousand_rows() {
        PastRows rows =
                PastRows.ofPatients("File").treatedBy("FOAM_SCLEROTHERAPY").pairs(100_000, 20, 8);
        OutcomeClinic clinic = new OutcomeClinic();
        long start = System.nanoTime();
        assertThat(clinic.bring(rows).added()).isEqualTo(100_000);
        System.out.printf(
                "import of 100,000 rows %d ms%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static OutcomeQuestion question(Cohort cohort) {
        return new OutcomeQuestion(cohort, Measure.IRLS, Threshold.POINTS_5);
    }

    private static void fill() {
        CareDatabase.asOwner().sql("truncate clinic.outcome").update();
        long run = CareDatabase.asOwner()
                .sql("insert into clinic.outcome_import (at, imported_by) values (now(), 'benchmark') returning id")
                .query(Long.class)
                .single();
        CareDatabase.asOwner()
                .sql("""
                        insert into clinic.outcome (origin, series, patient, content_hash, import_id, screened_on, pathway,
                            restless_legs, treated_on, treatment, product, closure, relieved, rating_before,
                            rating_after, nights_before, nights_after, irls_before, irls_after, after_on,
                            rls_back_by_12_months, rls_back_by_24_months, complications)
                        select 'HISTORICAL', :series, gen_random_uuid(), gen_random_uuid(), :run,
                            date '2010-01-01' + n % 5000, (array['DUAL', 'VEIN_ONLY'])[1 + n % 2],
                            (array['CRITERIA_MET', 'SYMPTOM_ONLY', 'SYMPTOM_ONLY', 'NONE'])[1 + n % 4],
                            date '2010-03-01' + n % 5000,
                            (array['ENDOTHERMAL', 'FOAM_SCLEROTHERAPY', 'SURGERY'])[1 + n % 3], 'POLIDOCANOL',
                            (array['CLOSED', 'CLOSED', 'PARTLY_CLOSED', 'OPEN'])[1 + n % 4], n % 5 <> 0,
                            n % 11, n % 7, n % 8, n % 5, n % 41, n % 23, date '2010-05-01' + n % 5000,
                            n % 12 = 0, n % 4 = 0, case when n % 10 = 0 then array['MATTING'] else '{}' end
                        from generate_series(1, :rows) n""")
                .param("series", SERIES)
                .param("run", run)
                .param("rows", ROWS)
                .update();
        CareDatabase.asOwner().sql("vacuum analyze clinic.outcome").update();
    }

    private static Duration median(Runnable work) {
        return Stream.generate(() -> {
                    long start = System.nanoTime();
                    work.run();
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .limit(ROUNDS)
                .skip(2)
                .sorted()
                .skip((ROUNDS - 2) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void print(String what, Duration took, Duration floor) {
        System.out.printf(
                "%-50s %5d ms, %5.1f scans%n", what, took.toMillis(), (double) took.toNanos() / floor.toNanos());
    }
}
