package clinic.vein.testing;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports of patients who do not exist; each is somebody else. */
public final class Reports {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Reports() {}

    /** Restless legs and visible veins with symptoms. */
    public static ReferralReport dual() {
        return of(restlessLegs(true), veins(true, Set.of(Veins.Symptom.ACHING), Veins.Bleeding.NONE));
    }

    public static ReferralReport veinOnly() {
        return of(restlessLegs(false), veins(true, Set.of(Veins.Symptom.ACHING), Veins.Bleeding.NONE));
    }

    public static ReferralReport restlessLegsOnly() {
        return of(restlessLegs(true), veins(false, Set.of(), Veins.Bleeding.NONE));
    }

    public static ReferralReport nothingMuch() {
        return of(restlessLegs(false), veins(false, Set.of(), Veins.Bleeding.NONE));
    }

    /** Rated as the worst on every night, and yet no to each question about it: no table says what is true. */
    public static ReferralReport contradictory() {
        return of(
                new RestlessLegs(false, false, false, false, 10, 7, null, false),
                veins(false, Set.of(), Veins.Bleeding.NONE));
    }

    public static ReferralReport childWithChestPain() {
        ReferralReport child = childWithUlcer();
        Veins veins = child.veins();
        return new ReferralReport(
                child.source(),
                child.patient(),
                child.restlessLegs(),
                new Veins(
                        veins.visible(),
                        veins.legs(),
                        veins.symptoms(),
                        veins.skinChange(),
                        veins.bleeding(),
                        Veins.Ulcer.NONE,
                        null,
                        veins.hardPainfulVein(),
                        veins.swollenOrTenderLeg(),
                        Answer.YES,
                        veins.previousTreatment(),
                        veins.coldPainfulLeg(),
                        veins.hotRedLegWithFever()),
                child.background());
    }

    /** Twelve years old on every day of 2026, with a sore that has been open for forty days. */
    public static ReferralReport childWithUlcer() {
        Patient somebody = somebody();
        return new ReferralReport(
                Source.SELF,
                new Patient(
                        somebody.givenName(),
                        somebody.familyName(),
                        LocalDate.of(2014, 1, 1),
                        somebody.sexAtBirth(),
                        somebody.phone(),
                        somebody.email(),
                        somebody.address(),
                        null,
                        somebody.practice(),
                        null),
                restlessLegs(false),
                new Veins(
                        true,
                        Veins.Legs.LEFT,
                        Set.of(Veins.Symptom.ACHING),
                        false,
                        Veins.Bleeding.NONE,
                        Veins.Ulcer.OPEN,
                        40,
                        false,
                        Veins.SwollenLeg.NONE,
                        false,
                        false),
                new Background(false, false, Set.of(), List.of(), false));
    }

    /** Bleeding now: an emergency. */
    public static ReferralReport bleeding() {
        return of(restlessLegs(true), veins(true, Set.of(Veins.Symptom.PAIN), Veins.Bleeding.NOW));
    }

    public static ReferralReport of(RestlessLegs restlessLegs, Veins veins) {
        return new ReferralReport(
                Source.API, somebody(), restlessLegs, veins, new Background(false, false, Set.of(), List.of(), false));
    }

    /** Of the same patient, with the number that a hospital gave. */
    public static ReferralReport numbered(ReferralReport report) {
        Patient patient = report.patient();
        Patient numbered = new Patient(
                patient.givenName(),
                patient.familyName(),
                patient.dateOfBirth(),
                patient.sexAtBirth(),
                patient.phone(),
                patient.email(),
                patient.address(),
                new Patient.Identifier("urn:example:mrn", "MRN-" + patient.familyName()),
                patient.practice(),
                patient.language());
        return new ReferralReport(
                report.source(), numbered, report.restlessLegs(), report.veins(), report.background());
    }

    /** Of a patient of that given name, the rest as reported. */
    public static ReferralReport called(ReferralReport report, String givenName) {
        Patient was = report.patient();
        return new ReferralReport(
                report.source(),
                new Patient(
                        givenName,
                        was.familyName(),
                        was.dateOfBirth(),
                        was.sexAtBirth(),
                        was.phone(),
                        was.email(),
                        was.address(),
                        was.identifier(),
                        was.practice(),
                        was.language()),
                report.restlessLegs(),
                report.veins(),
                report.background());
    }

    public static Patient somebody() {
        int number = NUMBER.incrementAndGet();
        return new Patient(
                "Test" + number,
                "Patient" + Long.toString(System.nanoTime(), 36),
                LocalDate.of(1970, 1, 31),
                Patient.SexAtBirth.FEMALE,
                "+44 7700 900" + (100 + number % 900),
                "test" + number + "@example.org",
                number + " High Street",
                null,
                "Elm Road Surgery",
                null);
    }

    private static RestlessLegs restlessLegs(boolean all) {
        return new RestlessLegs(all, all, all, all, all ? 7 : 0, all ? 5 : 0, null, false);
    }

    private static Veins veins(boolean visible, Set<Veins.Symptom> symptoms, Veins.Bleeding bleeding) {
        return new Veins(
                visible,
                visible ? Veins.Legs.BOTH : Veins.Legs.NONE,
                symptoms,
                false,
                bleeding,
                Veins.Ulcer.NONE,
                null,
                false,
                Veins.SwollenLeg.NONE,
                false,
                false);
    }
}
