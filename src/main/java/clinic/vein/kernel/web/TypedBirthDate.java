package clinic.vein.kernel.web;

import java.util.regex.Pattern;

/** A date of birth in the three boxes of a form, as typed. */
public record TypedBirthDate(String day, String month, String year) {

    private static final Pattern ONE_DIGIT = Pattern.compile("\\d");

    public boolean isBlank() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /** Year-month-day where that makes sense, else something that no reader takes for a date. */
    public String text() {
        return isBlank() ? "" : year.strip() + "-" + twoDigits(month.strip()) + "-" + twoDigits(day.strip());
    }

    /** The same, and the year, or year and month, alone where the other boxes are empty. */
    public String known() {
        if (!day.isBlank() || year.isBlank()) {
            return text();
        }
        return month.isBlank() ? year.strip() : year.strip() + "-" + twoDigits(month.strip());
    }

    private static String twoDigits(String number) {
        return ONE_DIGIT.matcher(number).matches() ? "0" + number : number;
    }
}
