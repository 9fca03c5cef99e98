package clinic.vein.testing;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.Background.Medicine;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A report that tests change in one place at a time. */
public final class SomeReport {

    /** Asked for everything, and nothing there. */
    public static final Background NOTHING_ELSE = new Background(false, false, Set.of(), List.of(), false);

    private Source source;
    private Patient patient;
    private RestlessLegs restlessLegs;
    private Veins veins;
    private Background background;

    private SomeReport(ReferralReport was) {
        source = was.source();
        patient = was.patient();
        restlessLegs = was.restlessLegs();
        veins = was.veins();
        background = was.background();
    }

    public static SomeReport like(ReferralReport was) {
        return new SomeReport(was);
    }

    public SomeReport from(Source sender) {
        source = sender;
        return this;
    }

    public SomeReport of(Patient who) {
        patient = who;
        return this;
    }

    public SomeReport of(UnaryOperator<SomePatient> changed) {
        return of(changed.apply(SomePatient.like(patient)).done());
    }

    public SomeReport restlessLegs(RestlessLegs answers) {
        restlessLegs = answers;
        return this;
    }

    public SomeReport veins(Veins answers) {
        veins = answers;
        return this;
    }

    public SomeReport veins(UnaryOperator<SomeVeins> changed) {
        return veins(changed.apply(SomeVeins.like(veins)).done());
    }

    public SomeReport background(Background answers) {
        background = answers;
        return this;
    }

    public SomeReport conditions(Condition... reported) {
        return background(new Background(
                background.pregnant(),
                background.previousClot(),
                Optional.of(Set.of(reported)),
                background.medicines(),
                background.takesMagnesium(),
                background.beforeTreatment()));
    }

    public SomeReport medicines(Medicine... reported) {
        return medicines(List.of(reported));
    }

    public SomeReport medicines(List<Medicine> reported) {
        return background(new Background(
                background.pregnant(),
                background.previousClot(),
                background.conditions(),
                Optional.of(reported),
                background.takesMagnesium(),
                background.beforeTreatment()));
    }

    public SomeReport takesMagnesium(Answer answer) {
        return background(new Background(
                background.pregnant(),
                background.previousClot(),
                background.conditions(),
                background.medicines(),
                answer,
                background.beforeTreatment()));
    }

    public SomeReport beforeTreatment(BeforeTreatment told) {
        return background(new Background(
                background.pregnant(),
                background.previousClot(),
                background.conditions(),
                background.medicines(),
                background.takesMagnesium(),
                told));
    }

    public ReferralReport done() {
        return new ReferralReport(source, patient, restlessLegs, veins, background);
    }
}
