package clinic.vein.review;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.medicine.TakenMedicine;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Background;
import clinic.vein.referral.ReferralReport;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The draft of the advice to the practice on restless legs: what the tables found, then what AASM 2025 and the IRLSSG advise.
 * It is English, as letters to practices are, and the physician's to change.
 */
@Component
class RlsTreatmentDraft {

    /** So much fits into the form, and the physician may add to it. What does not is named, never left out in silence. */
    private static final int LONGEST = ReviewSubmission.LONGEST_ADVICE - 1_000;

    enum Word implements Worded {
        /** Stands where the list of what was found breaks off. */
        LEFT_OUT
    }

    private static final String BETWEEN = "\n\n";

    private static final String MEDICINE = "MEDICINE";
    private static final String OPEN = "UNKNOWN";

    private final Decisions decisions;
    private final AgeResults ages;
    private final Words words;

    RlsTreatmentDraft(Decisions decisions, AgeResults ages, Catalogue catalogue) {
        this.decisions = decisions;
        this.ages = ages;
        this.words = catalogue.in(Language.ENGLISH);
    }

    /**
     * @param taken as they were read or looked up, so that a name is worth as much as a code
     * @param egfr null when unknown
     */
    String of(
            ReferralReport report,
            List<TakenMedicine> taken,
            List<ReviewAdvice.Cause> causes,
            @Nullable BigDecimal egfr,
            boolean bloodTested) {
        Background background = report.background();
        Map<String, Object> facts = new HashMap<>();
        facts.put("pregnant", background.pregnant().name());
        facts.put("egfr", ReviewFacts.number(egfr));
        facts.put("conditions", ReviewFacts.conditions(background));
        facts.put("medicines", ReviewFacts.codes(taken));
        facts.put("medicineFound", causes.stream().anyMatch(each -> MEDICINE.equals(each.flag())));
        facts.put("bloodTested", bloodTested);
        facts.put("severity", report.restlessLegs().severity());
        List<FiredRule> rules = report.patient()
                .dateOfBirth()
                .ageOn(ages.today())
                .ask(years -> {
                    facts.put("ageInYears", years);
                    return decisions.evaluate("RlsTreatment", facts).rules();
                });
        String found = found(causes);
        String rest = paragraphs(rules).collect(Collectors.joining(BETWEEN));
        return found.isEmpty() ? rest : fitted(found, LONGEST - rest.length() - BETWEEN.length()) + BETWEEN + rest;
    }

    private String fitted(String found, int room) {
        if (found.length() <= room) {
            return found;
        }
        String leftOut = words.of(Word.LEFT_OUT);
        return found.substring(0, found.lastIndexOf('\n', room - leftOut.length() - 1) + 1) + leftOut;
    }

    /** What is open is asked for by the paragraph on tests. */
    private static String found(List<ReviewAdvice.Cause> causes) {
        return causes.stream()
                .filter(each -> !each.flag().endsWith(OPEN))
                .map(RlsTreatmentDraft::naming)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Whoever reads the letter does not see the list of medicines beside it. */
    private static String naming(ReviewAdvice.Cause cause) {
        return cause.named() == null || cause.advice().contains(cause.named())
                ? cause.advice()
                : cause.named() + ": " + cause.advice();
    }

    private static Stream<String> paragraphs(List<FiredRule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.requiredText("part"),
                        LinkedHashMap::new,
                        Collectors.mapping(rule -> rule.requiredText("text"), Collectors.joining(" "))))
                .values()
                .stream();
    }
}
