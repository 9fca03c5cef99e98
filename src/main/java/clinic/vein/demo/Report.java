package clinic.vein.demo;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a patient of a story reports. The telephone numbers are those that Ofcom keeps for drama, the addresses for
 * mail those that RFC 2606 keeps for examples.
 */
final class Report {

    private static final List<String> STREETS = List.of("Mill Lane", "High Street", "Station Road", "Orchard Way");
    private static final List<String> PRACTICES =
            List.of("Elm Road Surgery", "Harbour Practice", "Northgate Medical Centre");

    private final int number;
    private final String givenName;
    private final String familyName;
    private final Patient.SexAtBirth sex;
    private final int age;
    private RestlessLegs restlessLegs = new RestlessLegs(false, false, false, false, 0, 0, null, false);
    private boolean numbered;
    private Veins.Legs legs = Veins.Legs.NONE;
    private Set<Veins.Symptom> symptoms = Set.of();
    private boolean skinChange;
    private Veins.Bleeding bleeding = Veins.Bleeding.NONE;
    private Veins.SwollenLeg swollenLeg = Veins.SwollenLeg.NONE;
    private boolean chestPain;
    private final Set<Background.Condition> conditions = EnumSet.noneOf(Background.Condition.class);
    private final List<Background.Medicine> medicines = new ArrayList<>();
    private boolean takesMagnesium;

    private Report(int number, String givenName, String familyName, Patient.SexAtBirth sex, int age) {
        this.number = number;
        this.givenName = givenName;
        this.familyName = familyName;
        this.sex = sex;
        this.age = age;
    }

    /** @param number each patient's own, 1 to 999 */
    static Report ofHer(int number, String givenName, String familyName, int age) {
        return new Report(number, givenName, familyName, Patient.SexAtBirth.FEMALE, age);
    }

    static Report ofHim(int number, String givenName, String familyName, int age) {
        return new Report(number, givenName, familyName, Patient.SexAtBirth.MALE, age);
    }

    int number() {
        return number;
    }

    /** The practice gives its patients numbers, and sends them along. */
    Report numberedByThePractice() {
        numbered = true;
        return this;
    }

    /** Legs that meet the first four criteria. */
    Report restlessLegs(int severity, int nightsPerWeek) {
        restlessLegs = new RestlessLegs(
                Answer.YES,
                Answer.YES,
                Answer.YES,
                Answer.YES,
                severity,
                nightsPerWeek,
                null,
                // Not everybody knows the family's legs.
                List.of(Answer.YES, Answer.NO, Answer.UNKNOWN).get(number % 3));
        return this;
    }

    /** A rating that contradicts the answers, as it happens when a form is filled in in a hurry. */
    Report restlessLegsHeDenies(int severity, int nightsPerWeek) {
        restlessLegs = new RestlessLegs(false, false, false, false, severity, nightsPerWeek, null, false);
        return this;
    }

    Report veins(Veins.Legs which, Veins.Symptom... troublesome) {
        legs = which;
        symptoms = Set.of(troublesome);
        return this;
    }

    Report skinChange() {
        skinChange = true;
        return this;
    }

    Report bleeding(Veins.Bleeding when) {
        bleeding = when;
        return this;
    }

    Report oneLegSwollen() {
        swollenLeg = Veins.SwollenLeg.ONE;
        return this;
    }

    Report chestPain() {
        chestPain = true;
        return this;
    }

    Report has(Background.Condition condition) {
        conditions.add(condition);
        return this;
    }

    Report takes(String atc, String name) {
        medicines.add(new Background.Medicine(atc, name));
        return this;
    }

    Report takesMagnesium() {
        takesMagnesium = true;
        return this;
    }

    /** @param today the present, from which the age counts */
    ReferralReport from(Source source, LocalDate today) {
        return new ReferralReport(source, patient(today), restlessLegs, veins(), background());
    }

    private Patient patient(LocalDate today) {
        LocalDate born = today.minusYears(age).minusDays(number * 7L % 350);
        return new Patient(
                givenName,
                familyName,
                born,
                sex,
                "+44 7700 900%03d".formatted(number),
                "patient%d@example.org".formatted(number),
                number + " " + STREETS.get(number % STREETS.size()),
                numbered ? new Patient.Identifier("urn:example:practice", number + "-" + born.toEpochDay()) : null,
                PRACTICES.get(number % PRACTICES.size()),
                null);
    }

    private Veins veins() {
        return new Veins(
                legs != Veins.Legs.NONE,
                legs,
                symptoms,
                skinChange,
                bleeding,
                Veins.Ulcer.NONE,
                null,
                false,
                swollenLeg,
                chestPain,
                number % 5 == 0);
    }

    private Background background() {
        return new Background(false, false, conditions, medicines, takesMagnesium);
    }
}
