package clinic.vein.testing;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Veins;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.SwollenLeg;
import clinic.vein.referral.Veins.Symptom;
import clinic.vein.referral.Veins.Ulcer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers to the vein questions that tests change one at a time. */
public final class SomeVeins {

    private Answer visible;
    private Legs legs;
    private Optional<Set<Symptom>> symptoms;
    private Answer skinChange;
    private Bleeding bleeding;
    private Ulcer ulcer;
    private @Nullable Integer ulcerDays;
    private Answer hardPainfulVein;
    private SwollenLeg swollenOrTenderLeg;
    private Answer chestPainOrBreathless;
    private Answer previousTreatment;
    private Answer coldPainfulLeg;
    private Answer hotRedLegWithFever;

    private SomeVeins(Veins was) {
        visible = was.visible();
        legs = was.legs();
        symptoms = was.symptoms();
        skinChange = was.skinChange();
        bleeding = was.bleeding();
        ulcer = was.ulcer();
        ulcerDays = was.ulcerDays();
        hardPainfulVein = was.hardPainfulVein();
        swollenOrTenderLeg = was.swollenOrTenderLeg();
        chestPainOrBreathless = was.chestPainOrBreathless();
        previousTreatment = was.previousTreatment();
        coldPainfulLeg = was.coldPainfulLeg();
        hotRedLegWithFever = was.hotRedLegWithFever();
    }

    public static SomeVeins like(Veins was) {
        return new SomeVeins(was);
    }

    /** Asked for everything, and nothing there. */
    public static SomeVeins none() {
        return new SomeVeins(new Veins(
                false,
                Legs.NONE,
                Set.of(),
                false,
                Bleeding.NONE,
                Ulcer.NONE,
                null,
                false,
                SwollenLeg.NONE,
                false,
                false));
    }

    /** Visible there, and troublesome in those ways. */
    public static SomeVeins at(Legs where, Symptom... troublesome) {
        SomeVeins veins = none();
        veins.visible = Answer.YES;
        veins.legs = where;
        return veins.symptoms(troublesome);
    }

    public SomeVeins symptoms(Symptom... troublesome) {
        return symptoms(Optional.of(Set.of(troublesome)));
    }

    public SomeVeins symptoms(Optional<Set<Symptom>> troublesome) {
        symptoms = troublesome;
        return this;
    }

    public SomeVeins skinChange(Answer answer) {
        skinChange = answer;
        return this;
    }

    public SomeVeins bleeding(Bleeding answer) {
        bleeding = answer;
        return this;
    }

    /** For how long nobody knows. */
    public SomeVeins ulcer(Ulcer answer) {
        ulcer = answer;
        ulcerDays = null;
        return this;
    }

    public SomeVeins ulcerOpenFor(int days) {
        ulcer = Ulcer.OPEN;
        ulcerDays = days;
        return this;
    }

    public SomeVeins hardPainfulVein(Answer answer) {
        hardPainfulVein = answer;
        return this;
    }

    public SomeVeins swollenOrTenderLeg(SwollenLeg answer) {
        swollenOrTenderLeg = answer;
        return this;
    }

    public SomeVeins chestPainOrBreathless(Answer answer) {
        chestPainOrBreathless = answer;
        return this;
    }

    public SomeVeins previousTreatment(Answer answer) {
        previousTreatment = answer;
        return this;
    }

    public SomeVeins coldPainfulLeg(Answer answer) {
        coldPainfulLeg = answer;
        return this;
    }

    public SomeVeins hotRedLegWithFever(Answer answer) {
        hotRedLegWithFever = answer;
        return this;
    }

    public Veins done() {
        return new Veins(
                visible,
                legs,
                symptoms,
                skinChange,
                bleeding,
                ulcer,
                ulcerDays,
                hardPainfulVein,
                swollenOrTenderLeg,
                chestPainOrBreathless,
                previousTreatment,
                coldPainfulLeg,
                hotRedLegWithFever);
    }
}
