package clinic.vein.outcome.csv;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.csv.CsvFault;
import clinic.vein.kernel.csv.Rows;
import clinic.vein.kernel.csv.Rows.Row;
import clinic.vein.outcome.OutcomeFault;
import clinic.vein.outcome.PastOutcome;
import clinic.vein.outcome.PastOutcomes;
import clinic.vein.outcome.PastOutcomes.Result;
import clinic.vein.outcome.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports outcomes of earlier times as they stream in, some hundred rows in each transaction. */
@Component
public class ImportOutcomes {

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_LINE = 4_096;

    private final ReadPastOutcome readPastOutcome;
    private final PastOutcomes pastOutcomes;
    private final Pseudonyms pseudonyms;
    private final CurrentActor currentActor;
    private final Clock clock;

    ImportOutcomes(
            ReadPastOutcome readPastOutcome,
            PastOutcomes pastOutcomes,
            Pseudonyms pseudonyms,
            CurrentActor currentActor,
            Clock clock) {
        this.readPastOutcome = readPastOutcome;
        this.pastOutcomes = pastOutcomes;
        this.pseudonyms = pseudonyms;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Hears of each refused row while the file is read. */
    public interface Refusals {
        void add(RefusedRow row) throws IOException;
    }

    /**
     * @param file UTF-8
     * @throws Refused when the header does not fit or there is no key for pseudonyms; nothing was imported then
     */
    public OutcomeImportSummary run(InputStream file, Refusals refusals) throws IOException {
        pseudonyms.check();
        Rows rows = Rows.of(file, 1, LONGEST_LINE);
        Header header = header(rows.next(0));
        Import run = new Import(pastOutcomes.begin(currentActor.get().id(), clock.instant()), refusals);
        for (Row row = rows.next(header.count()); row != null; row = rows.next(header.count())) {
            run.take(row, header);
        }
        run.write();
        return run.summary();
    }

    private static Header header(@Nullable Row header) {
        if (header == null) {
            throw new Refused("", CsvFault.EMPTY_FILE);
        }
        if (header.problem() != null) {
            throw new Refused(List.of(header.problem()));
        }
        return new Header(header.values());
    }

    /** One file under way. */
    private final class Import {

        private final long id;
        private final Refusals refusals;
        private final Map<PastOutcome.Key, PastOutcome> waiting = new LinkedHashMap<>();
        private final Map<PastOutcome.Key, Long> lines = new LinkedHashMap<>();
        private final Map<Result, Long> counts = new EnumMap<>(Result.class);
        private long refused;

        Import(long id, Refusals refusals) {
            this.id = id;
            this.refusals = refusals;
        }

        void take(Row row, Header header) throws IOException {
            if (row.problem() != null) {
                refuse(row.line(), List.of(row.problem()));
                return;
            }
            try {
                PastOutcome outcome = readPastOutcome.read(header, row.values());
                if (waiting.containsKey(outcome.key())) {
                    write();
                }
                waiting.put(outcome.key(), outcome);
                lines.put(outcome.key(), row.line());
                if (waiting.size() == ROWS_AT_ONCE) {
                    write();
                }
            } catch (Refused e) {
                refuse(row.line(), e.violations());
            }
        }

        void write() throws IOException {
            if (waiting.isEmpty()) {
                return;
            }
            List<Result> results = pastOutcomes.add(id, List.copyOf(waiting.values()));
            List<Long> ofLines = List.copyOf(lines.values());
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) == Result.TWICE_IN_FILE) {
                    refuse(
                            ofLines.get(i),
                            List.of(new Violation(Column.PATIENT_KEY.header(), OutcomeFault.DUPLICATE_ROW)));
                } else {
                    counts.merge(results.get(i), 1L, Long::sum);
                }
            }
            waiting.clear();
            lines.clear();
        }

        private void refuse(long line, List<Violation> violations) throws IOException {
            refused++;
            refusals.add(new RefusedRow(line, violations));
        }

        OutcomeImportSummary summary() {
            return new OutcomeImportSummary(
                    counts.getOrDefault(Result.ADDED, 0L),
                    counts.getOrDefault(Result.CHANGED, 0L),
                    counts.getOrDefault(Result.ALREADY_KNOWN, 0L),
                    refused);
        }
    }
}
