package clinic.vein.referral.matching;

import clinic.vein.referral.BirthDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;

/** How far two dates of birth agree. */
final class BirthLikeness {

    private BirthLikeness() {}

    /** An estimate that leaves room for the other is nearly the same, and never proof. */
    static Likeness of(BirthDate one, BirthDate other) {
        boolean overlap =
                !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
        if (one.isEstimated() || other.isEstimated()) {
            return overlap ? Likeness.SIMILAR : Likeness.DIFFERENT;
        }
        if (overlap) {
            return Likeness.SAME;
        }
        if (swapped(one.earliest()).filter(other.earliest()::equals).isPresent()) {
            return Likeness.SIMILAR;
        }
        return isOneSlip(digits(one), digits(other)) ? Likeness.NEARLY : Likeness.DIFFERENT;
    }

    /** With day and month the other way round, where that is a date. */
    static Optional<LocalDate> swapped(LocalDate date) {
        try {
            return Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String digits(BirthDate date) {
        return date.earliest().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** One digit is another one, or two that stand side by side changed their places. */
    private static boolean isOneSlip(String one, String other) {
        int[] differ = IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .toArray();
        return differ.length == 1
                || differ.length == 2
                        && differ[1] == differ[0] + 1
                        && one.charAt(differ[0]) == other.charAt(differ[1])
                        && one.charAt(differ[1]) == other.charAt(differ[0]);
    }
}
