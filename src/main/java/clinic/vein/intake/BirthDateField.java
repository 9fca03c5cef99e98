package clinic.vein.intake;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.BirthDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a date of birth, which may be known as its year or month alone. */
final class BirthDateField {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** What programs make of a day without a time: it is midnight, wherever that is. */
    private static final Pattern MIDNIGHT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]00:00(?::00(?:[.,]0+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern DAY_AND_MONTH_UNORDERED = Pattern.compile("\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{2,4}\\.?");
    private static final Pattern DAYS_SINCE_1900 = Pattern.compile("\\d{5,6}(?:[.,]\\d+)?");

    private BirthDateField() {}

    /** @param estimates whether less than the day is enough */
    static @Nullable BirthDate read(
            @Nullable String typed, boolean estimates, LocalDate today, String field, Violations violations) {
        if (typed == null) {
            return null;
        }
        Optional<BirthDate> read = BirthDate.parse(MIDNIGHT.matcher(typed).replaceFirst("$1"))
                .filter(date -> estimates || !date.isEstimated());
        if (read.isEmpty()) {
            refuse(typed, estimates, field, violations);
            return null;
        }
        BirthDate date = read.get();
        violations.addIf(date.earliest().isAfter(today), field, FieldFault.IN_FUTURE);
        violations.addIf(date.earliest().isBefore(EARLIEST_BIRTH), field, IntakeFault.BORN_TOO_EARLY);
        return date;
    }

    private static void refuse(String typed, boolean estimates, String field, Violations violations) {
        if (DAY_AND_MONTH_UNORDERED.matcher(typed).matches()) {
            violations.add(field, IntakeFault.AMBIGUOUS_DATE);
        } else if (DAYS_SINCE_1900.matcher(typed).matches()) {
            violations.add(field, IntakeFault.SPREADSHEET_DAY);
        } else {
            violations.add(field, estimates ? IntakeFault.NOT_AN_ESTIMATED_DATE : IntakeFault.NOT_A_DATE);
        }
    }
}
