package clinic.vein.vascular.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.medicine.Ingredient;
import clinic.vein.medicine.MedicineClass;
import clinic.vein.medicine.TakenMedicine;
import clinic.vein.referral.Background;
import clinic.vein.vascular.safety.Contraindication;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was reported stands beside the contraindication that it may be. */
class ReportedRisksTest {

    private static final Background NOTHING = new Background(false, false, Set.of(), List.of(), false);

    @Test
    void an_anticoagulant_among_the_medicines_is_told_at_the_safety_check() {
        assertThat(anticoagulation(Optional.of(List.of(taken(TakenMedicine.State.READ, MedicineClass.ANTICOAGULANT)))))
                .isEqualTo("Reported at referral: Eliquis 5 mg (apixaban, B01AF02)");
        assertThat(anticoagulation(Optional.of(List.of(taken(TakenMedicine.State.READ, MedicineClass.HERBAL)))))
                .isNull();
        assertThat(anticoagulation(
                        Optional.of(List.of(taken(TakenMedicine.State.NOT_TAKEN, MedicineClass.ANTICOAGULANT)))))
                .isNull();
    }

    @Test
    void medicines_that_nobody_asked_for_or_looked_up_are_never_none() {
        assertThat(anticoagulation(Optional.empty())).startsWith("Not asked at referral");
        assertThat(anticoagulation(Optional.of(List.of(new TakenMedicine(
                        0,
                        "a small tablet",
                        false,
                        TakenMedicine.State.NOT_LOOKED_UP,
                        List.of(),
                        null,
                        null,
                        null,
                        null)))))
                .startsWith("Not known at referral");
    }

    private static String anticoagulation(Optional<List<TakenMedicine>> taken) {
        return ReportedRisks.of(NOTHING, taken, Optional.empty()).get(Contraindication.ANTICOAGULATION);
    }

    private static TakenMedicine taken(TakenMedicine.State state, MedicineClass of) {
        Ingredient apixaban = new Ingredient("apixaban", Optional.of("B01AF02"), Set.of(of));
        return new TakenMedicine(0, "Eliquis 5 mg", false, state, List.of(apixaban), null, null, null, null);
    }
}
