package clinic.vein.intake.csv;

import clinic.vein.intake.ImportRow;
import clinic.vein.intake.ImportRow.Imported;
import clinic.vein.intake.IntakeFault;
import clinic.vein.intake.IntakeSettings;
import clinic.vein.intake.ReferralDocument;
import clinic.vein.intake.csv.RowAnswer.Result;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.csv.CsvFault;
import clinic.vein.kernel.csv.Rows;
import clinic.vein.kernel.csv.Rows.Row;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports a CSV file row by row, each in its own transaction, and tells at once what became of it. */
@Component
public class ImportReferrals {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReferrals.class);

    private final IntakeSettings settings;
    private final ReferralDocument referralDocument;
    private final ImportRow importRow;

    ImportReferrals(IntakeSettings settings, ReferralDocument referralDocument, ImportRow importRow) {
        this.settings = settings;
        this.referralDocument = referralDocument;
        this.importRow = importRow;
    }

    /** Takes each answer as soon as its row is committed. */
    public interface Answers {
        void add(RowAnswer answer) throws IOException;
    }

    /**
     * @param file UTF-8, or UTF-16 that says so; undecodable bytes become replacement characters, which are refused per field
     * @throws Refused when the header does not fit; nothing was imported then
     */
    public ImportSummary run(InputStream file, Answers answers) throws IOException {
        Rows rows = Rows.of(file, settings.maxLinesPerRow(), settings.maxLine());
        Columns columns = header(rows.next(0));
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        int read = 0;
        for (Row row = rows.next(columns.count()); row != null; row = rows.next(columns.count())) {
            boolean tooMany = ++read > settings.maxRows();
            RowAnswer answer = tooMany ? tooMany(row) : answer(row, columns);
            counts.merge(answer.result(), 1, Integer::sum);
            answers.add(answer);
            if (tooMany) {
                break;
            }
        }
        return ImportSummary.of(counts);
    }

    private static Columns header(@Nullable Row header) {
        if (header == null) {
            throw new Refused("", CsvFault.EMPTY_FILE);
        }
        if (header.problem() != null) {
            throw new Refused(List.of(header.problem()));
        }
        return Columns.of(header.values());
    }

    private RowAnswer answer(Row row, Columns columns) {
        if (row.problem() != null) {
            return RowAnswer.refused(row.line(), List.of(row.problem()));
        }
        try {
            ReferralReport report = referralDocument.read(columns.document(row.values()), Source.CSV);
            Imported imported = importRow.importRow(report);
            return imported.known()
                    ? RowAnswer.alreadyKnown(row.line(), imported.referral().reference())
                    : RowAnswer.accepted(row.line(), imported.referral());
        } catch (Refused e) {
            return RowAnswer.refused(row.line(), e.violations());
        } catch (RuntimeException e) {
            // Only the kinds of the exceptions: a database puts the values that it refused into its message.
            LOG.error("Row at line {} of an import failed: {}", row.line(), kinds(e));
            return RowAnswer.failed(row.line(), "unexpected.error");
        }
    }

    private static String kinds(Throwable error) {
        StringBuilder kinds = new StringBuilder();
        for (Throwable each = error; each != null; each = each.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : " <- ").append(each.getClass().getName());
        }
        return kinds.toString();
    }

    private RowAnswer tooMany(Row row) {
        return RowAnswer.refused(row.line(), List.of(new Violation("", IntakeFault.TOO_MANY_ROWS, settings.maxRows())));
    }
}
