package clinic.vein.medicine;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.medicine.MedicineLookup.Coded;
import clinic.vein.medicine.MedicineLookup.Outcome;
import clinic.vein.process.Turns;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.CheckEntry.MedicineLookedUp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a person found out about a line of a patient's medicines, or a medicine that was not reported. */
@Component
public class LookUpMedicine {

    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_LINES = 100;
    private static final int MOST_INGREDIENTS = 8;

    private final Referrals referrals;
    private final TakenMedicines takenMedicines;
    private final MedicineLookups lookups;
    private final MedicineTable table;
    private final Progress progress;
    private final CareTeam careTeam;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    LookUpMedicine(
            Referrals referrals,
            TakenMedicines takenMedicines,
            MedicineLookups lookups,
            MedicineTable table,
            Progress progress,
            CareTeam careTeam,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.referrals = referrals;
        this.takenMedicines = takenMedicines;
        this.lookups = lookups;
        this.table = table;
        this.progress = progress;
        this.careTeam = careTeam;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param line null for a medicine that is added
     * @param seen the number of the last look at the line, null where nobody had looked
     * @param text of a medicine that is added, with its dose
     * @param ingredients by the table's names; needed where it was found
     * @param note needed where it was not, or is not taken
     */
    public record Look(
            @Nullable Integer line,
            @Nullable Long seen,
            @Nullable String text,
            @Nullable Outcome outcome,
            List<String> ingredients,
            @Nullable String note) {

        public Look {
            ingredients = ingredients == null ? List.of() : List.copyOf(ingredients);
        }
    }

    /**
     * @throws NoSuchReferral when it is not there
     * @throws Refused with every violation
     * @throws Overtaken when the referral is closed, or somebody else has looked meanwhile
     */
    @Transactional
    public void write(ReferralId id, Look found) {
        Referral referral = referrals.get(id);
        careTeam.required(referral.id());
        turns.take(id);
        List<TakenMedicine> taken =
                takenMedicines.of(id, referral.report().background()).orElse(List.of());
        check(found, taken);
        Optional<TakenMedicine> before = taken.stream()
                .filter(each -> Objects.equals(each.line(), found.line()))
                .findFirst();
        before.ifPresent(line -> notOvertaken(line, found));
        int next = taken.stream().mapToInt(TakenMedicine::line).max().orElse(-1) + 1;
        String text = before.map(TakenMedicine::text).orElse(found.text());
        Outcome outcome = Objects.requireNonNull(found.outcome());
        lookups.add(
                id,
                new MedicineLookup(
                        0,
                        before.map(TakenMedicine::line).orElse(next),
                        Objects.requireNonNull(text).strip(),
                        found.line() == null || before.map(TakenMedicine::added).orElse(false),
                        outcome,
                        found.ingredients().stream()
                                .map(name -> Coded.of(table.ingredient(name).orElseThrow()))
                                .toList(),
                        found.note() == null || found.note().isBlank()
                                ? null
                                : found.note().strip(),
                        clock.instant(),
                        currentActor.get().id()));
        progress.note(id, new MedicineLookedUp());
    }

    private void check(Look found, List<TakenMedicine> taken) {
        Violations violations = new Violations();
        violations.required(found.outcome(), "outcome");
        violations.text(found.text(), LONGEST_LINE, "text");
        violations.text(found.note(), LONGEST_NOTE, "note");
        if (found.line() == null) {
            violations.required(found.text(), "text");
            violations.addIf(taken.size() >= MOST_LINES, "text", MedicineFault.TOO_MANY_LINES);
        } else {
            violations.addIf(
                    taken.stream().noneMatch(each -> Objects.equals(each.line(), found.line())),
                    "line",
                    MedicineFault.NO_SUCH_LINE);
        }
        List<String> names = found.ingredients();
        violations.addIf(names.size() > MOST_INGREDIENTS, "ingredients", FieldFault.TOO_MANY, 8);
        violations.addIf(
                names.stream().anyMatch(name -> table.ingredient(name).isEmpty()),
                "ingredients",
                MedicineFault.NOT_IN_TABLE);
        if (found.outcome() == Outcome.FOUND) {
            violations.addIf(names.isEmpty(), "ingredients", MedicineFault.NOTHING_CHOSEN);
        } else if (found.outcome() != null) {
            violations.addIf(!names.isEmpty(), "ingredients", MedicineFault.NOT_FOUND);
            violations.required(found.note(), "note");
        }
        violations.refuseIfAny();
    }

    private static void notOvertaken(TakenMedicine line, Look found) {
        if (!Objects.equals(line.lookup(), found.seen())) {
            throw new Overtaken(MedicineFault.LOOKED_UP_MEANWHILE, String.valueOf(line.by()));
        }
    }
}
