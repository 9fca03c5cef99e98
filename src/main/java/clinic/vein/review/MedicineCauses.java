package clinic.vein.review;

import clinic.vein.medicine.Ingredient;
import clinic.vein.medicine.TakenMedicine;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table what each medicine means for restless legs. */
@Component
class MedicineCauses {

    static final String NOT_LOOKED_UP = "MEDICINE_NOT_LOOKED_UP";

    /** Those of the table's meanings that are something to think of; the others are only said beside the medicine. */
    private static final Set<String> CAUSES = Set.of("MEDICINE", "MEDICINE_CHECK", NOT_LOOKED_UP);

    /** @param ingredient null where nobody could tell which it is */
    record Meaning(TakenMedicine medicine, @Nullable Ingredient ingredient, FiredRule rule) {

        String flag() {
            return rule.requiredText("flag");
        }

        boolean isCause() {
            return CAUSES.contains(flag());
        }

        boolean isTreatedFirst() {
            return Boolean.TRUE.equals(rule.outputs().get("treatFirst"));
        }

        /** As the prescriber calls it, with what the patient wrote where that is another word. */
        String name() {
            return ingredient == null ? medicine.text() : ingredient.name();
        }
    }

    private final Decisions decisions;

    MedicineCauses(Decisions decisions) {
        this.decisions = decisions;
    }

    /** One for each ingredient, whatever the number of lines that have it, and one for each line that nobody can read. */
    List<Meaning> of(List<TakenMedicine> taken) {
        List<Meaning> meanings = new ArrayList<>();
        Set<Ingredient> seen = new HashSet<>();
        for (TakenMedicine medicine : taken) {
            if (!medicine.isLookedUp()) {
                meanings.add(new Meaning(medicine, null, rule(false, null)));
            }
            if (medicine.isTaken()) {
                medicine.ingredients().stream()
                        .filter(seen::add)
                        .map(each -> new Meaning(
                                medicine, each, rule(true, each.atc().orElse(null))))
                        .forEach(meanings::add);
            }
        }
        return List.copyOf(meanings);
    }

    private FiredRule rule(boolean lookedUp, @Nullable String atc) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("lookedUp", lookedUp);
        facts.put("medicine", atc);
        return decisions.evaluate("RlsMedicines", facts).rules().get(0);
    }
}
