package clinic.vein.referral;

import clinic.vein.kernel.InOrder;
import clinic.vein.kernel.Worded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else matters: conditions and medicines that cause or aggravate restless legs, or limit treatment.
 *
 * @param conditions those reported; empty when the sender did not ask
 * @param medicines those reported; empty when the sender did not ask
 * @param beforeTreatment what a treatment depends on, as far as somebody told
 */
public record Background(
        Answer pregnant,
        Answer previousClot,
        Optional<Set<Condition>> conditions,
        Optional<List<Medicine>> medicines,
        Answer takesMagnesium,
        BeforeTreatment beforeTreatment) {

    public static final Background NOT_ASKED = new Background(
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Optional.empty(),
            Optional.empty(),
            Answer.NOT_ASKED,
            BeforeTreatment.NOT_ASKED);

    public enum Condition implements Worded {
        DIABETES,
        CHRONIC_KIDNEY_DISEASE,
        IRON_DEFICIENCY,
        PARKINSONS,
        NEUROPATHY,
        PERIPHERAL_ARTERIAL_DISEASE,
        HEART_BLOCK,
        MIGRAINE_WITH_AURA,
        ASTHMA,
        SLEEP_APNOEA,
        MYASTHENIA_GRAVIS,
        PATENT_FORAMEN_OVALE
    }

    /** @param atc full seven-character ATC code, or null where only a name is known */
    public record Medicine(@Nullable String atc, String text) {}

    public Background {
        pregnant = Answer.orNotAsked(pregnant);
        previousClot = Answer.orNotAsked(previousClot);
        conditions = conditions.map(InOrder::of);
        takesMagnesium = Answer.orNotAsked(takesMagnesium);
        beforeTreatment = beforeTreatment == null ? BeforeTreatment.NOT_ASKED : beforeTreatment;
    }

    /** Whoever answered skipped what a treatment depends on. */
    public Background(
            Answer pregnant,
            Answer previousClot,
            Optional<Set<Condition>> conditions,
            Optional<List<Medicine>> medicines,
            Answer takesMagnesium) {
        this(pregnant, previousClot, conditions, medicines, takesMagnesium, BeforeTreatment.NOT_ASKED);
    }

    /** Every question was answered with yes or no, and what a treatment depends on was skipped. */
    public Background(
            boolean pregnant,
            boolean previousClot,
            Set<Condition> conditions,
            List<Medicine> medicines,
            boolean takesMagnesium) {
        this(
                Answer.of(pregnant),
                Answer.of(previousClot),
                Optional.of(conditions),
                Optional.of(medicines),
                Answer.of(takesMagnesium));
    }

    /** Whether a condition was reported. */
    public boolean reports(Condition condition) {
        return conditions.orElse(Set.of()).contains(condition);
    }

    /** No where conditions were asked for and this one was not named. */
    public Answer answer(Condition condition) {
        return conditions.map(named -> Answer.of(named.contains(condition))).orElse(Answer.NOT_ASKED);
    }

    /** The medicines that were reported. */
    public List<Medicine> reportedMedicines() {
        return medicines.orElse(List.of());
    }
}
