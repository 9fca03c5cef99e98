package clinic.vein.insight.operations.web;

import clinic.vein.insight.InsightFault;
import clinic.vein.insight.figures.Months;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.web.Parameters;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an address asks for. Blank parameters ask for nothing. */
final class FiguresRequest {

    private static final int LONGEST = 120;

    private final Violations violations = new Violations();
    private final Parameters parameters;
    private final YearMonth thisMonth;

    private FiguresRequest(Map<String, String> values, YearMonth thisMonth) {
        this.parameters = new Parameters(values, violations);
        this.thisMonth = thisMonth;
    }

    /** How to compare. */
    enum Comparison implements Worded {
        BEFORE,
        YEAR_BEFORE;

        Months of(Months months) {
            return this == BEFORE ? months.before() : months.yearBefore();
        }
    }

    record Asked(
            Months months, Comparison comparison, @Nullable Pathway pathway) {

        Months compared() {
            return comparison.of(months);
        }
    }

    /**
     * @param usual how many months, this one included, when none are asked for
     * @throws Refused with every violation
     */
    static Asked read(Map<String, String> parameters, YearMonth thisMonth, int usual) {
        return new FiguresRequest(parameters, thisMonth).asked(usual);
    }

    /**
     * Of a whole number.
     *
     * @return null when it is not asked for
     * @throws Refused when it is no number from 1 to the most
     */
    static @Nullable Integer number(Map<String, String> parameters, String name, int most) {
        String value = parameters.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.matches("[1-9][0-9]{0,8}") || Integer.parseInt(value) > most) {
            throw new Refused(name, InsightFault.NOT_A_NUMBER, most);
        }
        return Integer.valueOf(value);
    }

    private Asked asked(int usual) {
        YearMonth to = month("to", thisMonth);
        YearMonth from = month("from", to.minusMonths(usual - 1));
        violations.addIf(to.isBefore(from), "to", InsightFault.BEFORE_FROM);
        violations.addIf(from.isBefore(to.minusMonths(LONGEST - 1)), "from", InsightFault.TOO_LONG, LONGEST);
        Comparison comparison = parameters.code("compare", Comparison.class);
        Pathway pathway = parameters.code("pathway", Pathway.class);
        violations.refuseIfAny();
        return new Asked(new Months(from, to), comparison == null ? Comparison.BEFORE : comparison, pathway);
    }

    private YearMonth month(String name, YearMonth otherwise) {
        YearMonth month = parameters.month(name);
        if (month == null) {
            return otherwise;
        }
        if (month.getYear() >= 1900 && month.getYear() <= 9000) {
            return month;
        }
        parameters.notAMonth(name);
        return otherwise;
    }
}
