package clinic.vein.outcome.csv;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.outcome.Origin;
import clinic.vein.outcome.OutcomeFault;
import clinic.vein.outcome.Overridden;
import clinic.vein.outcome.PastOutcome;
import clinic.vein.outcome.Product;
import clinic.vein.outcome.Pseudonyms;
import clinic.vein.outcome.RestlessLegsFinding;
import clinic.vein.vascular.legs.LegReview.Closure;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.Modality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one row of a file of past outcomes. */
@Component
class ReadPastOutcome {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    /** A name for many patients, which can stand in every table as it is. */
    private static final Pattern SERIES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .,()/_-]{0,59}");

    private static final Set<Column> ONLY_TREATED = EnumSet.of(
            Column.TREATMENT,
            Column.PRODUCT,
            Column.CLOSURE,
            Column.RELIEVED,
            Column.RATING_AFTER,
            Column.NIGHTS_AFTER,
            Column.IRLS_AFTER,
            Column.AFTER_ON,
            Column.RLS_BACK_BY_12_MONTHS,
            Column.RLS_BACK_BY_24_MONTHS,
            Column.VEINS_BACK_BY_12_MONTHS,
            Column.VEINS_BACK_BY_24_MONTHS,
            Column.COMPLICATIONS,
            Column.OVERRIDES);

    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ReadPastOutcome(Pseudonyms pseudonyms, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Whether rows are of people. */
    private enum Data {
        PATIENTS,
        SYNTHETIC
    }

    /** @throws Refused with every violation */
    PastOutcome read(Header header, List<String> row) {
        Violations violations = new Violations();
        Cells cells = new Cells(header, row, violations);
        Data data = cells.code(Column.DATA, Data.class);
        String patientKey = cells.text(Column.PATIENT_KEY, 200);
        Boolean rlsBackBy12 = cells.yesNo(Column.RLS_BACK_BY_12_MONTHS);
        Boolean veinsBackBy12 = cells.yesNo(Column.VEINS_BACK_BY_12_MONTHS);
        PastOutcome outcome = new PastOutcome(
                data == Data.SYNTHETIC ? Origin.SYNTHETIC : Origin.HISTORICAL,
                cells.text(Column.SERIES, 60),
                patientKey == null ? null : pseudonyms.of(patientKey),
                cells.date(Column.SCREENED_ON),
                cells.code(Column.PATHWAY, Pathway.class),
                cells.code(Column.RESTLESS_LEGS, RestlessLegsFinding.class),
                cells.date(Column.TREATED_ON),
                cells.code(Column.TREATMENT, Modality.class),
                cells.code(Column.PRODUCT, Product.class),
                cells.code(Column.CLOSURE, Closure.class),
                cells.yesNo(Column.RELIEVED),
                cells.score(Column.RATING_BEFORE, Quantity.SEVERITY),
                cells.score(Column.RATING_AFTER, Quantity.SEVERITY),
                cells.score(Column.NIGHTS_BEFORE, Quantity.NIGHTS_A_WEEK),
                cells.score(Column.NIGHTS_AFTER, Quantity.NIGHTS_A_WEEK),
                cells.score(Column.IRLS_BEFORE, Quantity.IRLS_TOTAL),
                cells.score(Column.IRLS_AFTER, Quantity.IRLS_TOTAL),
                cells.date(Column.AFTER_ON),
                rlsBackBy12,
                by24(Column.RLS_BACK_BY_24_MONTHS, cells, rlsBackBy12, violations),
                veinsBackBy12,
                by24(Column.VEINS_BACK_BY_24_MONTHS, cells, veinsBackBy12, violations),
                cells.codes(Column.COMPLICATIONS, Complication.class),
                cells.codes(Column.OVERRIDES, Overridden.class));
        cells.required(Column.SERIES, Column.DATA, Column.PATIENT_KEY, Column.SCREENED_ON, Column.RESTLESS_LEGS);
        checkNameAndDays(outcome, violations);
        if (!cells.isEmpty(Column.TREATED_ON)) {
            cells.required(Column.TREATMENT);
        } else {
            ONLY_TREATED.forEach(
                    column -> violations.addIf(!cells.isEmpty(column), column.header(), OutcomeFault.NOT_TREATED));
        }
        violations.refuseIfAny();
        return outcome;
    }

    /** What was back by 12 months was back by 24. */
    private static @Nullable Boolean by24(Column column, Cells cells, @Nullable Boolean by12, Violations violations) {
        Boolean by24 = cells.yesNo(column);
        boolean backBy12 = Boolean.TRUE.equals(by12);
        violations.addIf(backBy12 && Boolean.FALSE.equals(by24), column.header(), OutcomeFault.BACK_BEFORE);
        return backBy12 ? Boolean.TRUE : by24;
    }

    private void checkNameAndDays(PastOutcome row, Violations violations) {
        violations.addIf(
                row.series() != null && !SERIES.matcher(row.series()).matches(),
                Column.SERIES.header(),
                OutcomeFault.NOT_A_NAME);
        checkDay(row.screenedOn(), EARLIEST, Column.SCREENED_ON, violations);
        checkDay(row.treatedOn(), row.screenedOn(), Column.TREATED_ON, violations);
        checkDay(row.afterOn(), row.treatedOn(), Column.AFTER_ON, violations);
    }

    private void checkDay(@Nullable LocalDate day, @Nullable LocalDate earliest, Column column, Violations violations) {
        violations.addIf(
                day != null && earliest != null && day.isBefore(earliest),
                column.header(),
                OutcomeFault.TOO_EARLY,
                String.valueOf(earliest));
        violations.addIf(day != null && day.isAfter(LocalDate.now(clock)), column.header(), FieldFault.IN_FUTURE);
    }
}
