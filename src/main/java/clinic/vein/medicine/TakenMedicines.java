package clinic.vein.medicine;

import clinic.vein.kernel.ReferralId;
import clinic.vein.medicine.MedicineLookup.Outcome;
import clinic.vein.medicine.Reading.Coded;
import clinic.vein.medicine.Reading.None;
import clinic.vein.medicine.TakenMedicine.State;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Medicine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which medicines a patient takes, by the report and by whoever looked. The report is never changed by it, so that the same
 * words mean the same whichever way they came in.
 */
@Component
public class TakenMedicines {

    /** Of a machine's line that has a code as well: perhaps it is not taken any more, or not tolerated. */
    private static final Pattern PERHAPS_NOT =
            Pattern.compile("(?<!\\p{L})(?:not|no|never|stop\\w*|discontinu\\w*|ceased|ex|allerg\\w*|"
                    + "intoleran\\w*|refus\\w*|declin\\w*|previous\\w*|past|former\\w*|until|abgesetzt|nicht|kein\\w*|nie|fruher|bis"
                    + "|unvertrag\\w*|abgelehnt)(?!\\p{L})|\\?");

    private final ReadMedicine readMedicine;
    private final MedicineTable table;
    private final MedicineLookups lookups;

    TakenMedicines(ReadMedicine readMedicine, MedicineTable table, MedicineLookups lookups) {
        this.readMedicine = readMedicine;
        this.table = table;
        this.lookups = lookups;
    }

    /** @return empty where nobody asked, and nobody has added one since */
    public Optional<List<TakenMedicine>> of(ReferralId id, Background background) {
        Map<Integer, MedicineLookup> newest = new TreeMap<>();
        lookups.of(id).forEach(lookup -> newest.put(lookup.line(), lookup));
        List<TakenMedicine> taken = new ArrayList<>(reported(background));
        taken.replaceAll(each -> {
            MedicineLookup lookup = newest.remove(each.line());
            return lookup == null ? each : looked(lookup);
        });
        newest.values().forEach(added -> taken.add(looked(added)));
        return background.medicines().isEmpty() && taken.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(taken));
    }

    private List<TakenMedicine> reported(Background background) {
        List<Medicine> reported = background.reportedMedicines();
        List<TakenMedicine> taken = new ArrayList<>();
        for (int line = 0; line < reported.size(); line++) {
            Medicine medicine = reported.get(line);
            Optional<List<Ingredient>> ingredients = ingredients(medicine, reported.size() == 1);
            taken.add(new TakenMedicine(
                    line,
                    medicine.text(),
                    false,
                    ingredients.isPresent() ? State.READ : State.NOT_LOOKED_UP,
                    ingredients.orElse(List.of()),
                    null,
                    null,
                    null,
                    null));
        }
        boolean none = taken.size() == 1
                && taken.get(0).isLookedUp()
                && taken.get(0).ingredients().isEmpty();
        return none ? List.of() : taken;
    }

    /** @return empty where a person must look */
    private Optional<List<Ingredient>> ingredients(Medicine medicine, boolean alone) {
        Reading reading = readMedicine.read(medicine.text());
        String atc = medicine.atc();
        if (atc == null) {
            return read(reading, alone);
        }
        if (reading instanceof None
                || PERHAPS_NOT.matcher(FoldedText.of(medicine.text())).find()) {
            return Optional.empty();
        }
        Optional<Ingredient> coded = table.byCode(atc);
        Ingredient sent = coded.orElseGet(() -> new Ingredient(medicine.text(), Optional.of(atc), Set.of()));
        if (!(reading instanceof Coded named)) {
            return Optional.of(List.of(sent));
        }
        if (coded.isPresent()) {
            // The code of one medicine and the name of another: one of them is wrong.
            return named.ingredients().contains(sent) ? Optional.of(named.ingredients()) : Optional.empty();
        }
        Set<Ingredient> both = new LinkedHashSet<>(named.ingredients());
        both.add(sent);
        return Optional.of(List.copyOf(both));
    }

    /** @param alone whether nothing else is reported, so that "none" can be believed */
    private static Optional<List<Ingredient>> read(Reading reading, boolean alone) {
        if (reading instanceof Coded coded) {
            return Optional.of(coded.ingredients());
        }
        return reading instanceof None && alone ? Optional.of(List.of()) : Optional.empty();
    }

    private TakenMedicine looked(MedicineLookup lookup) {
        return new TakenMedicine(
                lookup.line(),
                lookup.text(),
                lookup.added(),
                state(lookup.outcome()),
                lookup.ingredients().stream().map(each -> each.in(table)).toList(),
                lookup.note(),
                lookup.actor(),
                lookup.at(),
                lookup.number());
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case FOUND -> State.FOUND;
            case NO_MEANING_HERE -> State.NO_MEANING_HERE;
            case NOT_TAKEN -> State.NOT_TAKEN;
        };
    }
}
