package clinic.vein.outcome;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.kernel.PseudonymKey;
import clinic.vein.outcome.csv.ImportOutcomes;
import clinic.vein.outcome.csv.OutcomeImportSummary;
import clinic.vein.outcome.csv.OutcomeImports;
import clinic.vein.outcome.csv.RefusedRow;
import clinic.vein.outcome.jdbc.OutcomeStores;
import clinic.vein.process.Decided;
import clinic.vein.vascular.safety.ComplicationFrequencies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A clinic with past cohorts, on the tests' PostgreSQL. */
public final class OutcomeClinic {

    public static final String KEY = "only-for-tests-only-for-tests-1234";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

    /** No table is asked: what the guideline expects is not what these tests are about. */
    private static final ComplicationFrequencies FREQUENCIES =
            new ComplicationFrequencies((decision, facts) -> new Decided(decision, 1, List.of()));

    private final List<RefusedRow> refused = new ArrayList<>();

    public static ReportOutcomes reportOutcomes() {
        return new ReportOutcomes(
                OutcomeStores.outcomes(), FREQUENCIES, new JdbcTransactionManager(CareDatabase.dataSource()));
    }

    public static Pseudonyms pseudonyms(String key) {
        return new Pseudonyms(new PseudonymKey(key), OutcomeStores.pastOutcomes());
    }

    public static ImportOutcomes importOutcomes(String key) {
        return OutcomeImports.of(OutcomeStores.pastOutcomes(), pseudonyms(key), CLOCK);
    }

    public OutcomeImportSummary bring(PastRows rows) {
        return bring(rows.csv());
    }

    /** Whatever small series other tests brought: a neighbour that is given up for them before any other. */
    public void bringNeighbour() {
        bring(PastRows.ofPatients("Neighbour").treatedBy("ENDOTHERMAL").add(5));
    }

    public OutcomeImportSummary bring(String csv) {
        refused.clear();
        try {
            return importOutcomes(KEY)
                    .run(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), refused::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the last file. */
    public List<RefusedRow> refused() {
        return refused;
    }

    public OutcomeReport report(Cohort cohort, Measure measure, Threshold threshold) {
        return reportOutcomes().report(new OutcomeQuestion(cohort, measure, threshold));
    }

    public static Cohort synthetic(String series) {
        return new Cohort(Origin.SYNTHETIC, series, null, null, null, null, null);
    }

    public static Cohort past(String series) {
        return new Cohort(Origin.HISTORICAL, series, null, null, null, null, null);
    }
}
