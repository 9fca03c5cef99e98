package clinic.vein.review;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the tables whether magnesium may be taken, what it does beside each medicine, and which are magnesium already. */
@Component
class MagnesiumAdvice {

    static final String TABLE = "Magnesium";

    private static final List<String> MOST_CAUTIOUS_FIRST = List.of("BLOCK", "PRESCRIBER_REVIEW", "ACCEPTABLE");
    private static final List<String> MOST_PRESSING_FIRST =
            List.of("PRESCRIBER", "SPACE", "CHECK_MAGNESIUM", "NOTE", "SPACE_BY_DEFAULT");
    private static final String IS_MAGNESIUM = "IS_MAGNESIUM";

    /**
     * @param verdict the most cautious one whose rule fired
     * @param takesMagnesium whether the patient reported to take magnesium
     * @param taken medicines that are magnesium themselves, antacids and laxatives among them
     * @param beside what magnesium does beside the other medicines
     */
    record Verdict(
            String verdict, Answer takesMagnesium, List<Beside> taken, List<Beside> beside, List<FiredRule> rules) {}

    /**
     * What one rule says of the medicines that it fits.
     *
     * @param hours hours between the two, the most that the sources name; null where the rule names none
     */
    record Beside(String kind, Integer hours, String problem, String advice, List<String> medicines, FiredRule rule) {}

    private final Decisions decisions;

    MagnesiumAdvice(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param egfr millilitres per minute; null when unknown, which is never taken as safe */
    Verdict on(Background background, BigDecimal egfr, boolean dialysis) {
        List<FiredRule> rules = rules(background, egfr, dialysis);
        String verdict = MOST_CAUTIOUS_FIRST.stream()
                .filter(each -> rules.stream().anyMatch(rule -> each.equals(rule.text("verdict"))))
                .findFirst()
                .orElse(null);
        Map<Boolean, List<Beside>> medicines = beside(background).stream()
                .collect(Collectors.partitioningBy(each -> IS_MAGNESIUM.equals(each.kind())));
        return new Verdict(verdict, background.takesMagnesium(), medicines.get(true), medicines.get(false), rules);
    }

    List<FiredRule> rules(Background background, BigDecimal egfr, boolean dialysis) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("conditions", ReviewFacts.conditions(background));
        facts.put("medicines", ReviewFacts.medicines(background));
        facts.put("egfr", ReviewFacts.number(egfr));
        facts.put("dialysis", dialysis);
        return decisions.evaluate(TABLE, facts).rules();
    }

    /** One entry for each rule, in the order of what it asks for and of the medicines. */
    private List<Beside> beside(Background background) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        Map<String, FiredRule> rules = new LinkedHashMap<>();
        for (Background.Medicine medicine : background.reportedMedicines()) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("medicine", medicine.atc());
            for (FiredRule rule : decisions.evaluate("MagnesiumSpacing", facts).rules()) {
                rules.put(rule.id(), rule);
                names.computeIfAbsent(rule.id(), none -> new ArrayList<>()).add(named(medicine));
            }
        }
        return rules.values().stream()
                .map(rule -> new Beside(
                        rule.text("kind"),
                        rule.number("hours"),
                        rule.text("problem"),
                        rule.text("advice"),
                        names.get(rule.id()),
                        rule))
                .sorted(Comparator.comparing(each -> MOST_PRESSING_FIRST.indexOf(each.kind())))
                .toList();
    }

    private static String named(Background.Medicine medicine) {
        return medicine.atc() == null ? medicine.text() : medicine.text() + " (" + medicine.atc() + ")";
    }
}
