package clinic.vein.testing;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports of patients who do not exist; each is somebody else. */
public final class Reports {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Reports() {}

    /** Restless legs and visible veins with symptoms. */
    public static ReferralReport dual() {
        return of(restlessLegs(true), veins(true, Veins.Bleeding.NONE, Veins.Symptom.ACHING));
    }

    public static ReferralReport veinOnly() {
        return of(restlessLegs(false), veins(true, Veins.Bleeding.NONE, Veins.Symptom.ACHING));
    }

    public static ReferralReport restlessLegsOnly() {
        return of(restlessLegs(true), veins(false, Veins.Bleeding.NONE));
    }

    public static ReferralReport nothingMuch() {
        return of(restlessLegs(false), veins(false, Veins.Bleeding.NONE));
    }

    /** Rated as the worst on every night, and yet no to each question about it: no table says what is true. */
    public static ReferralReport contradictory() {
        return of(new RestlessLegs(false, false, false, false, 10, 7, null, false), veins(false, Veins.Bleeding.NONE));
    }

    public static ReferralReport childWithChestPain() {
        return SomeReport.like(childWithUlcer())
                .veins(veins -> veins.ulcer(Veins.Ulcer.NONE).chestPainOrBreathless(Answer.YES))
                .done();
    }

    /** Twelve years old on every day of 2026, with a sore that has been open for forty days. */
    public static ReferralReport childWithUlcer() {
        return SomeReport.like(of(
                        restlessLegs(false),
                        SomeVeins.at(Veins.Legs.LEFT, Veins.Symptom.ACHING)
                                .ulcerOpenFor(40)
                                .done()))
                .from(Source.SELF)
                .of(patient -> patient.born(LocalDate.of(2014, 1, 1)))
                .done();
    }

    /** Bleeding now: an emergency. */
    public static ReferralReport bleeding() {
        return of(restlessLegs(true), veins(true, Veins.Bleeding.NOW, Veins.Symptom.PAIN));
    }

    public static ReferralReport of(RestlessLegs restlessLegs, Veins veins) {
        return new ReferralReport(Source.API, somebody(), restlessLegs, veins, SomeReport.NOTHING_ELSE);
    }

    /** Of the same patient, with the number that a hospital gave; one without a digit would be none. */
    public static ReferralReport numbered(ReferralReport report) {
        return SomeReport.like(report)
                .of(patient -> patient.numbered(
                        "urn:example:mrn", "MRN-9" + report.patient().familyName()))
                .done();
    }

    /** Of a patient of that given name, the rest as reported. */
    public static ReferralReport called(ReferralReport report, String givenName) {
        return SomeReport.like(report)
                .of(patient -> patient.named(givenName, report.patient().familyName()))
                .done();
    }

    public static Patient somebody() {
        int number = NUMBER.incrementAndGet();
        return SomePatient.reachable("Test" + number, "Patient" + Long.toString(System.nanoTime(), 36))
                .phone("+44 7700 900" + (100 + number % 900))
                .email("test" + number + "@example.org")
                .address(number + " High Street")
                .done();
    }

    private static RestlessLegs restlessLegs(boolean all) {
        return new RestlessLegs(all, all, all, all, all ? 7 : 0, all ? 5 : 0, null, false);
    }

    private static Veins veins(boolean visible, Veins.Bleeding bleeding, Veins.Symptom... symptoms) {
        SomeVeins veins = visible ? SomeVeins.at(Veins.Legs.BOTH, symptoms) : SomeVeins.none();
        return veins.bleeding(bleeding).done();
    }
}
