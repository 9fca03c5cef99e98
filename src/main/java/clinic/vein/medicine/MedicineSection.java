package clinic.vein.medicine;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.Referrals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which medicines are taken, as far as anybody knows, and which of them nobody has looked up. */
@Component
class MedicineSection implements CaseFileSection {

    private final Referrals referrals;
    private final TakenMedicines takenMedicines;
    private final FindMedicines findMedicines;

    MedicineSection(Referrals referrals, TakenMedicines takenMedicines, FindMedicines findMedicines) {
        this.referrals = referrals;
        this.takenMedicines = takenMedicines;
        this.findMedicines = findMedicines;
    }

    /** @param suggested what a line that nobody could read may mean, the likeliest first */
    record Line(TakenMedicine medicine, List<FindMedicines.Offered> suggested) {}

    @Override
    public String name() {
        return "medicines";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        return referrals
                .find(id)
                .flatMap(referral -> takenMedicines.of(id, referral.report().background()))
                .map(taken -> taken.stream().map(this::line).toList())
                .orElse(null);
    }

    private Line line(TakenMedicine taken) {
        return new Line(taken, taken.isLookedUp() ? List.of() : findMedicines.within(taken.text()));
    }
}
