package clinic.vein.review;

import clinic.vein.medicine.TakenMedicine;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables whether magnesium may be taken, what it does beside each medicine, and which are magnesium already. */
@Component
class MagnesiumAdvice {

    static final String TABLE = "Magnesium";

    static final String BLOCKED = "BLOCK";
    static final String ACCEPTABLE = "ACCEPTABLE";

    private static final List<String> MOST_CAUTIOUS_FIRST = List.of(BLOCKED, "PRESCRIBER_REVIEW", ACCEPTABLE);
    private static final List<String> MOST_PRESSING_FIRST =
            List.of("PRESCRIBER", "SPACE", "CHECK_MAGNESIUM", "NOTE", "SPACE_BY_DEFAULT");
    private static final String IS_MAGNESIUM = "IS_MAGNESIUM";
    private static final String NO_CODE = "";

    /**
     * @param verdict the most cautious one whose rule fired
     * @param takesMagnesium whether the patient reported to take magnesium
     * @param taken medicines that are magnesium themselves, antacids and laxatives among them
     * @param beside what magnesium does beside the other medicines
     */
    record Verdict(
            @Nullable String verdict,
            Answer takesMagnesium,
            List<Beside> taken,
            List<Beside> beside,
            List<FiredRule> rules) {}

    /**
     * What one rule says of the medicines that it fits.
     *
     * @param hours hours between the two, the most that the sources name; null where the rule names none
     */
    record Beside(
            String kind,
            @Nullable Integer hours,
            String problem,
            String advice,
            List<String> medicines,
            FiredRule rule) {}

    private final Decisions decisions;

    MagnesiumAdvice(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param egfr millilitres per minute; null when unknown, which is never taken as safe */
    Verdict on(Background background, List<TakenMedicine> taken, @Nullable BigDecimal egfr, boolean dialysis) {
        List<FiredRule> rules = rules(background, egfr, dialysis);
        String verdict = MOST_CAUTIOUS_FIRST.stream()
                .filter(each -> rules.stream().anyMatch(rule -> each.equals(rule.text("verdict"))))
                .findFirst()
                .orElse(null);
        Map<Boolean, List<Beside>> medicines =
                beside(taken).stream().collect(Collectors.partitioningBy(each -> IS_MAGNESIUM.equals(each.kind())));
        return new Verdict(
                verdict,
                background.takesMagnesium(),
                medicines.getOrDefault(true, List.of()),
                medicines.getOrDefault(false, List.of()),
                rules);
    }

    List<FiredRule> rules(Background background, @Nullable BigDecimal egfr, boolean dialysis) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("conditions", ReviewFacts.conditions(background));
        facts.put("medicines", ReviewFacts.medicines(background));
        facts.put("egfr", ReviewFacts.number(egfr));
        facts.put("dialysis", dialysis);
        return decisions.evaluate(TABLE, facts).rules();
    }

    /** One entry for each rule, in the order of what it asks for and of the medicines. */
    private List<Beside> beside(List<TakenMedicine> taken) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        Map<String, FiredRule> rules = new LinkedHashMap<>();
        taken.stream().filter(TakenMedicine::isTaken).forEach(medicine -> {
            for (String code : codes(medicine)) {
                Map<String, Object> facts = new HashMap<>();
                facts.put("medicine", code);
                for (FiredRule rule :
                        decisions.evaluate("MagnesiumSpacing", facts).rules()) {
                    rules.put(rule.id(), rule);
                    List<String> named = names.computeIfAbsent(rule.id(), none -> new ArrayList<>());
                    if (!named.contains(medicine.inFull())) {
                        named.add(medicine.inFull());
                    }
                }
            }
        });
        return rules.values().stream()
                .map(rule -> new Beside(
                        rule.requiredText("kind"),
                        rule.number("hours"),
                        rule.requiredText("problem"),
                        rule.requiredText("advice"),
                        names.getOrDefault(rule.id(), List.of()),
                        rule))
                .sorted(Comparator.comparing(each -> MOST_PRESSING_FIRST.indexOf(each.kind())))
                .toList();
    }

    /** Of one that nobody has looked up none is known; of one that has no code there is none, and it is still taken. */
    private static List<@Nullable String> codes(TakenMedicine medicine) {
        if (!medicine.isLookedUp()) {
            return Collections.singletonList(null);
        }
        List<String> codes = medicine.ingredients().stream()
                .map(each -> each.atc().orElse(NO_CODE))
                .toList();
        return codes.isEmpty() ? List.of(NO_CODE) : codes;
    }
}
