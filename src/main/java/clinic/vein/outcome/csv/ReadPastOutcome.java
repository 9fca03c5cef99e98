package clinic.vein.outcome.csv;

import clinic.vein.outcome.Measure;
import clinic.vein.outcome.Origin;
import clinic.vein.outcome.Overridden;
import clinic.vein.outcome.PastOutcome;
import clinic.vein.outcome.Product;
import clinic.vein.outcome.Pseudonyms;
import clinic.vein.outcome.RestlessLegsFinding;
import clinic.vein.process.Pathway;
import clinic.vein.process.Refused;
import clinic.vein.process.Violations;
import clinic.vein.vascular.Complication;
import clinic.vein.vascular.LegReview.Closure;
import clinic.vein.vascular.Modality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads one row of a file of past outcomes. */
@Component
class ReadPastOutcome {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    /** A name for many patients, which can stand in every table as it is. */
    private static final Pattern SERIES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .,()/_-]{0,59}");

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
        Measure irls = Measure.IRLS;
        Measure nights = Measure.NIGHTS;
        Measure rating = Measure.RATING;
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
                cells.score(Column.RATING_BEFORE, rating.worst()),
                cells.score(Column.RATING_AFTER, rating.worst()),
                cells.score(Column.NIGHTS_BEFORE, nights.worst()),
                cells.score(Column.NIGHTS_AFTER, nights.worst()),
                cells.score(Column.IRLS_BEFORE, irls.worst()),
                cells.score(Column.IRLS_AFTER, irls.worst()),
                cells.date(Column.AFTER_ON),
                rlsBackBy12,
                by24(Column.RLS_BACK_BY_24_MONTHS, cells, rlsBackBy12, violations),
                veinsBackBy12,
                by24(Column.VEINS_BACK_BY_24_MONTHS, cells, veinsBackBy12, violations),
                cells.codes(Column.COMPLICATIONS, Complication.class),
                cells.codes(Column.OVERRIDES, Overridden.class));
        violations.required(data, Column.DATA.header());
        check(outcome, violations);
        violations.refuseIfAny();
        return outcome;
    }

    /** What was back by 12 months was back by 24. */
    private static Boolean by24(Column column, Cells cells, Boolean by12, Violations violations) {
        Boolean by24 = cells.yesNo(column);
        boolean backBy12 = Boolean.TRUE.equals(by12);
        violations.addIf(
                backBy12 && Boolean.FALSE.equals(by24),
                column.header(),
                "contradiction",
                "Cannot be NO when it was back by 12 months.");
        return backBy12 ? Boolean.TRUE : by24;
    }

    private void check(PastOutcome row, Violations violations) {
        violations.required(row.series(), Column.SERIES.header());
        violations.addIf(
                row.series() != null && !SERIES.matcher(row.series()).matches(),
                Column.SERIES.header(),
                "not.a.name",
                "May have 60 letters, digits, spaces and . , ( ) / _ -, and begins with a letter or digit.");
        violations.required(row.patient(), Column.PATIENT_KEY.header());
        violations.required(row.screenedOn(), Column.SCREENED_ON.header());
        violations.required(row.restlessLegs(), Column.RESTLESS_LEGS.header());
        checkDay(row.screenedOn(), EARLIEST, Column.SCREENED_ON, violations);
        checkDay(row.treatedOn(), row.screenedOn(), Column.TREATED_ON, violations);
        checkDay(row.afterOn(), row.treatedOn(), Column.AFTER_ON, violations);
        if (row.treatedOn() != null) {
            violations.required(row.treatment(), Column.TREATMENT.header());
        } else {
            onlyTreated(row.treatment(), Column.TREATMENT, violations);
            onlyTreated(row.product(), Column.PRODUCT, violations);
            onlyTreated(row.closure(), Column.CLOSURE, violations);
            onlyTreated(row.relieved(), Column.RELIEVED, violations);
            onlyTreated(row.ratingAfter(), Column.RATING_AFTER, violations);
            onlyTreated(row.nightsAfter(), Column.NIGHTS_AFTER, violations);
            onlyTreated(row.irlsAfter(), Column.IRLS_AFTER, violations);
            onlyTreated(row.afterOn(), Column.AFTER_ON, violations);
            onlyTreated(row.rlsBackBy12Months(), Column.RLS_BACK_BY_12_MONTHS, violations);
            onlyTreated(row.rlsBackBy24Months(), Column.RLS_BACK_BY_24_MONTHS, violations);
            onlyTreated(row.veinsBackBy12Months(), Column.VEINS_BACK_BY_12_MONTHS, violations);
            onlyTreated(row.veinsBackBy24Months(), Column.VEINS_BACK_BY_24_MONTHS, violations);
            onlyTreated(row.complications().isEmpty() ? null : row, Column.COMPLICATIONS, violations);
            onlyTreated(row.overrides().isEmpty() ? null : row, Column.OVERRIDES, violations);
        }
    }

    private void checkDay(LocalDate day, LocalDate earliest, Column column, Violations violations) {
        violations.addIf(
                day != null && earliest != null && day.isBefore(earliest),
                column.header(),
                "too.early",
                "Must not be before " + earliest + ".");
        violations.addIf(
                day != null && day.isAfter(LocalDate.now(clock)),
                column.header(),
                "in.future",
                "Must not be in the future.");
    }

    private static void onlyTreated(Object value, Column column, Violations violations) {
        violations.addIf(value != null, column.header(), "not.applicable", "Only with a day of treatment.");
    }
}
