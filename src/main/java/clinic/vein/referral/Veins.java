package clinic.vein.referral;

import clinic.vein.kernel.InOrder;
import clinic.vein.kernel.Worded;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The vein questions.
 *
 * @param symptoms the troublesome symptoms that NICE CG168 lists; restless legs are not among them; empty when the
 *     sender did not ask
 * @param ulcerDays how long an open ulcer has been open, in days; null when unknown
 * @param coldPainfulLeg a leg or foot that is cold, pale and painful: acute limb ischaemia until shown otherwise
 * @param hotRedLegWithFever a hot, red leg together with fever: cellulitis, perhaps sepsis
 */
public record Veins(
        Answer visible,
        Legs legs,
        Optional<Set<Symptom>> symptoms,
        Answer skinChange,
        Bleeding bleeding,
        Ulcer ulcer,
        @Nullable Integer ulcerDays,
        Answer hardPainfulVein,
        SwollenLeg swollenOrTenderLeg,
        Answer chestPainOrBreathless,
        Answer previousTreatment,
        Answer coldPainfulLeg,
        Answer hotRedLegWithFever) {

    public static final Veins NOT_ASKED = new Veins(
            Answer.NOT_ASKED,
            Legs.NOT_ASKED,
            Optional.empty(),
            Answer.NOT_ASKED,
            Bleeding.NOT_ASKED,
            Ulcer.NOT_ASKED,
            null,
            Answer.NOT_ASKED,
            SwollenLeg.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED);

    /** As in {@link Answer}, unknown is an answer and not asked is none. */
    public enum Legs implements Worded {
        NONE,
        LEFT,
        RIGHT,
        BOTH,
        UNKNOWN,
        NOT_ASKED
    }

    public enum Symptom implements Worded {
        PAIN,
        ACHING,
        DISCOMFORT,
        SWELLING,
        HEAVINESS,
        ITCHING
    }

    /** As in {@link Answer}, unknown is an answer and not asked is none. */
    public enum Bleeding implements Worded {
        NONE,
        PAST,
        NOW,
        UNKNOWN,
        NOT_ASKED
    }

    /** As in {@link Answer}, unknown is an answer and not asked is none. */
    public enum Ulcer implements Worded {
        NONE,
        HEALED,
        OPEN,
        UNKNOWN,
        NOT_ASKED
    }

    /** As in {@link Answer}, unknown is an answer and not asked is none. */
    public enum SwollenLeg implements Worded {
        NONE,
        ONE,
        BOTH,
        UNKNOWN,
        NOT_ASKED
    }

    public Veins {
        visible = Answer.orNotAsked(visible);
        legs = legs == null ? Legs.NOT_ASKED : legs;
        symptoms = symptoms.map(InOrder::of);
        skinChange = Answer.orNotAsked(skinChange);
        bleeding = bleeding == null ? Bleeding.NOT_ASKED : bleeding;
        ulcer = ulcer == null ? Ulcer.NOT_ASKED : ulcer;
        hardPainfulVein = Answer.orNotAsked(hardPainfulVein);
        swollenOrTenderLeg = swollenOrTenderLeg == null ? SwollenLeg.NOT_ASKED : swollenOrTenderLeg;
        chestPainOrBreathless = Answer.orNotAsked(chestPainOrBreathless);
        previousTreatment = Answer.orNotAsked(previousTreatment);
        coldPainfulLeg = Answer.orNotAsked(coldPainfulLeg);
        hotRedLegWithFever = Answer.orNotAsked(hotRedLegWithFever);
    }

    /** Every question was asked; those of yes and no were answered so, with no cold and no hot leg. */
    public Veins(
            boolean visible,
            Legs legs,
            Set<Symptom> symptoms,
            boolean skinChange,
            Bleeding bleeding,
            Ulcer ulcer,
            @Nullable Integer ulcerDays,
            boolean hardPainfulVein,
            SwollenLeg swollenOrTenderLeg,
            boolean chestPainOrBreathless,
            boolean previousTreatment) {
        this(
                Answer.of(visible),
                legs,
                Optional.of(symptoms),
                Answer.of(skinChange),
                bleeding,
                ulcer,
                ulcerDays,
                Answer.of(hardPainfulVein),
                swollenOrTenderLeg,
                Answer.of(chestPainOrBreathless),
                Answer.of(previousTreatment),
                Answer.NO,
                Answer.NO);
    }

    /** The symptoms that were reported. */
    public Set<Symptom> reportedSymptoms() {
        return symptoms.orElse(Set.of());
    }
}
