package clinic.vein.insight.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.figures.FigureReport;
import clinic.vein.insight.figures.Months;
import clinic.vein.insight.figures.Value;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.waiting.WaitingStandard;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What the page of figures says of the waits that run, with and without a standard. */
class FiguresOfWaitsPageTest {

    private static final Months MONTHS = new Months(YearMonth.of(2026, 1), YearMonth.of(2026, 3));
    private static final Value IN_TIME = new Value(10, 9L, null, null);
    private static final Value LONG = new Value(10, null, 100, 200);

    @Test
    void in_britain_a_share_within_18_weeks() {
        WaitingStandard standard = WaitingStandard.REFERRAL_TO_TREATMENT;
        assertThat(part("section", standard, IN_TIME))
                .contains("1 of 10 patients whose clock runs today have waited longer than the standard.");
        assertThat(part("tr#waits-running", standard, IN_TIME))
                .contains("Waits that run, within 18 weeks", "NHS Constitution", "90 %", "9 of 10");
        assertThat(part("caption", standard, IN_TIME)).contains("week 18 ends with day 126");
    }

    @Test
    void without_a_standard_how_long_they_are_and_that_none_is_set() {
        assertThat(part("section", null, LONG))
                .contains("Patients whose clock runs today: 10. No waiting-time standard is set.")
                .doesNotContain("longer than", "No patient");
        assertThat(part("tr#waits-running", null, LONG))
                .contains("No waiting-time standard is set.", "100 d", "200 d", ">10<")
                .doesNotContain("18", "%", "within");
        assertThat(part("caption", null, LONG)).doesNotContain("18", "126").contains("week 1 ends with day 7");
    }

    @Test
    void nobody_waits() {
        Value nobody = new Value(0, null, null, null);
        assertThat(part("section", null, nobody))
                .contains("No patient’s clock runs today.")
                .doesNotContain("standard");
        assertThat(part("tr#waits-running", null, nobody)).contains("No waiting-time standard is set.", ">0<");
    }

    @Test
    void by_a_standard_of_the_clinics_own() {
        assertThat(part("section", WaitingStandard.OWN, IN_TIME)).contains("1 of 10 patients");
        assertThat(part("tr#waits-running", WaitingStandard.OWN, IN_TIME))
                .contains("within the clinic’s standard", "own standard", "90 %")
                .doesNotContain("18", "NHS");
        assertThat(part("caption", WaitingStandard.OWN, IN_TIME)).doesNotContain("126");
    }

    @Test
    void months_have_names() {
        assertThat(part("section", null, LONG)).contains("is much otherwise than in January 2026 to March 2026.");
        assertThat(part("caption", null, LONG))
                .contains("January 2026 to March 2026, compared with January 2026 to March 2026")
                .doesNotContain("2026-0");
        assertThat(new MonthsInWords(new Catalogue().in(Language.ENGLISH))
                        .apply(new Months(YearMonth.of(2026, 2), YearMonth.of(2026, 2))))
                .isEqualTo("February 2026");
    }

    private static String part(String selector, @Nullable WaitingStandard standard, Value waiting) {
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(new Catalogue().messages());
        engine.setTemplateResolver(pages);
        FigureReport report =
                new FigureReport(MONTHS, MONTHS, null, List.of(), List.of(), List.of(), List.of(), waiting);
        Context context = new Context(Locale.UK);
        context.setVariable("report", report);
        context.setVariable("summary", FigureSummary.of(report, MONTHS.lastDay()));
        context.setVariable("standard", standard);
        context.setVariable("inMonths", new MonthsInWords(new Catalogue().in(Language.ENGLISH)));
        return engine.process("operations-figures", Set.of(selector), context);
    }
}
