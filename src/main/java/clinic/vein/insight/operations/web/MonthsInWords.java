package clinic.vein.insight.operations.web;

import clinic.vein.insight.figures.Months;
import clinic.vein.kernel.DateForm;
import clinic.vein.kernel.Words;
import java.util.function.Function;

/** Such as {@code September 2026 to November 2026}, for whoever reads the figures; files and addresses have the numbers. */
record MonthsInWords(Words words) implements Function<Months, String> {

    @Override
    public String apply(Months months) {
        String from = words.date(DateForm.MONTH, months.from());
        return months.from().equals(months.to())
                ? from
                : words.of(FigureText.MONTHS, from, words.date(DateForm.MONTH, months.to()));
    }
}
