package clinic.vein.demo;

import static clinic.vein.demo.Nurse.asksTheSpecialist;
import static clinic.vein.demo.Nurse.findsASwollenLeg;
import static clinic.vein.demo.Nurse.findsItSafe;
import static clinic.vein.demo.Nurse.findsThePatientWell;
import static clinic.vein.demo.Nurse.firstRecallFallsDue;
import static clinic.vein.demo.Nurse.hearsHowItWent;
import static clinic.vein.demo.Patients.isReferredByThePractice;
import static clinic.vein.demo.Patients.reportsOnline;
import static clinic.vein.demo.Physician.approves;
import static clinic.vein.demo.Reception.booksFor;
import static clinic.vein.demo.Reception.checks;
import static clinic.vein.demo.Reception.seesThePatientArrive;
import static clinic.vein.demo.Reception.waitsInVain;
import static clinic.vein.demo.Report.ofHer;
import static clinic.vein.demo.Report.ofHim;
import static clinic.vein.demo.Specialist.findsItBetter;
import static clinic.vein.demo.Specialist.plansMoreSessions;
import static clinic.vein.demo.Specialist.plansTreatment;
import static clinic.vein.demo.Specialist.recordsConsent;
import static clinic.vein.demo.Specialist.seesTheMigraineEnd;
import static clinic.vein.demo.Specialist.signsTheClosingLetter;
import static clinic.vein.demo.Specialist.stopsAfterMigraine;
import static clinic.vein.demo.Specialist.treats;
import static clinic.vein.demo.Time.workingDaysAgo;

import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.Symptom;
import java.util.List;

/** From the consent to the last recall. */
final class TreatmentStories {

    private TreatmentStories() {}

    static List<Story> list() {
        return List.of(
                Story.of(
                        "thinks the treatment over",
                        ofHim(32, "Rhys", "Bevan", 48).restlessLegs(5, 4).veins(Legs.RIGHT, Symptom.ACHING),
                        planned(30, Finding.RETICULAR_VEINS, 2),
                        workingDaysAgo(3),
                        recordsConsent(14)),
                Story.of(
                        "first session to be booked",
                        ofHer(33, "Yasmin", "Demirtaş", 41).restlessLegs(7, 5).veins(Legs.BOTH, Symptom.PAIN),
                        planned(34, Finding.TRIBUTARIES, 2),
                        workingDaysAgo(5),
                        recordsConsent(1)),
                Story.of(
                        "second session to be booked",
                        ofHer(34, "Mairead", "Gallagher", 64).restlessLegs(6, 5).veins(Legs.LEFT, Symptom.HEAVINESS),
                        planned(46, Finding.TRIBUTARIES, 3),
                        workingDaysAgo(20),
                        recordsConsent(7),
                        workingDaysAgo(14),
                        booksFor(6),
                        seesThePatientArrive(),
                        findsItSafe(74),
                        treats()),
                Story.of(
                        "first session next week",
                        ofHim(35, "Сергій", "Шевченко", 54).restlessLegs(8, 7).veins(Legs.RIGHT, Symptom.PAIN),
                        planned(39, Finding.GREAT_SAPHENOUS_REFLUX, 1),
                        workingDaysAgo(13),
                        recordsConsent(7),
                        workingDaysAgo(5),
                        booksFor(-3)),
                Story.of(
                        "safety to be checked",
                        ofHer(36, "Hannah", "Rosenbaum", 37).restlessLegs(6, 4).veins(Legs.LEFT, Symptom.ITCHING),
                        planned(43, Finding.TRIBUTARIES, 2),
                        workingDaysAgo(18),
                        recordsConsent(7),
                        workingDaysAgo(10),
                        booksFor(1),
                        seesThePatientArrive()),
                Story.of(
                        "specialist to weigh a contraindication",
                        ofHer(64, "Ingrid", "Halvorsen", 58).restlessLegs(6, 5).veins(Legs.RIGHT, Symptom.HEAVINESS),
                        planned(41, Finding.TRIBUTARIES, 1),
                        workingDaysAgo(17),
                        recordsConsent(7),
                        workingDaysAgo(9),
                        booksFor(1),
                        seesThePatientArrive(),
                        asksTheSpecialist(70, "LONG_TRAVEL")),
                Story.of(
                        "session to be recorded",
                        ofHim(37, "Kwame", "Boateng", 50).restlessLegs(7, 6).veins(Legs.RIGHT, Symptom.ACHING),
                        planned(44, Finding.RETICULAR_VEINS, 1),
                        workingDaysAgo(19),
                        recordsConsent(7),
                        workingDaysAgo(11),
                        booksFor(1),
                        seesThePatientArrive(),
                        findsItSafe(88)),
                Story.of(
                        "missed two sessions",
                        ofHim(38, "Jamie", "Sutherland", 34).restlessLegs(4, 3).veins(Legs.LEFT, Symptom.DISCOMFORT),
                        planned(54, Finding.TRIBUTARIES, 2),
                        workingDaysAgo(29),
                        recordsConsent(7),
                        workingDaysAgo(22),
                        booksFor(16),
                        waitsInVain(),
                        workingDaysAgo(14),
                        booksFor(3),
                        waitsInVain()),
                Story.of(
                        "treated this week",
                        ofHer(39, "Amélie", "Fournier", 43).restlessLegs(7, 5).veins(Legs.LEFT, Symptom.ACHING),
                        planned(48, Finding.TRIBUTARIES, 1),
                        workingDaysAgo(21),
                        recordsConsent(7),
                        workingDaysAgo(13),
                        treated(3)),
                Story.of(
                        "recovery to be checked",
                        ofHer(40, "Ayesha", "Siddiqui", 56).restlessLegs(8, 6).veins(Legs.RIGHT, Symptom.HEAVINESS),
                        planned(52, Finding.GREAT_SAPHENOUS_REFLUX, 1),
                        workingDaysAgo(26),
                        recordsConsent(7),
                        workingDaysAgo(18),
                        treated(7)),
                Story.of(
                        "clot found after treatment",
                        ofHim(41, "Piotr", "Nowicki", 65).restlessLegs(5, 4).veins(Legs.LEFT, Symptom.SWELLING),
                        planned(55, Finding.TRIBUTARIES, 1),
                        workingDaysAgo(29),
                        recordsConsent(7),
                        workingDaysAgo(20),
                        treated(7),
                        workingDaysAgo(1),
                        findsASwollenLeg("Calf swollen since yesterday; duplex shows a clot below the knee.")),
                Story.of(
                        "outcome to be reviewed",
                        ofHer(42, "Niamh", "Kavanagh", 47).restlessLegs(8, 7).veins(Legs.BOTH, Symptom.ACHING),
                        planned(82, Finding.GREAT_SAPHENOUS_REFLUX, 1),
                        workingDaysAgo(56),
                        recordsConsent(7),
                        workingDaysAgo(47),
                        treated(34),
                        workingDaysAgo(28),
                        findsThePatientWell()),
                Story.of(
                        "recall due",
                        ofHer(43, "თამარ", "ბერიძე", 62).restlessLegs(9, 7).veins(Legs.LEFT, Symptom.PAIN),
                        planned(184, Finding.TRIBUTARIES, 1),
                        workingDaysAgo(158),
                        recordsConsent(7),
                        workingDaysAgo(150),
                        treated(138),
                        workingDaysAgo(132),
                        findsThePatientWell(),
                        workingDaysAgo(105),
                        findsItBetter(2, 1),
                        workingDaysAgo(103),
                        signsTheClosingLetter(),
                        firstRecallFallsDue()),
                Story.of(
                        "well at the recall",
                        ofHim(44, "Alasdair", "MacKinnon", 69)
                                .restlessLegs(7, 6)
                                .veins(Legs.RIGHT, Symptom.HEAVINESS),
                        planned(190, Finding.GREAT_SAPHENOUS_REFLUX, 1),
                        workingDaysAgo(170),
                        recordsConsent(7),
                        workingDaysAgo(163),
                        treated(155),
                        workingDaysAgo(149),
                        findsThePatientWell(),
                        workingDaysAgo(122),
                        findsItBetter(3, 2),
                        workingDaysAgo(120),
                        signsTheClosingLetter(),
                        firstRecallFallsDue(),
                        workingDaysAgo(12),
                        hearsHowItWent(1, 1)),
                Story.of(
                        "needed a second course",
                        ofHer(45, "Rosalind", "Achterberg", 58)
                                .restlessLegs(8, 6)
                                .veins(Legs.RIGHT, Symptom.ITCHING),
                        planned(124, Finding.RETICULAR_VEINS, 1),
                        workingDaysAgo(104),
                        recordsConsent(7),
                        workingDaysAgo(97),
                        treated(92),
                        workingDaysAgo(86),
                        findsThePatientWell(),
                        workingDaysAgo(60),
                        plansMoreSessions(1),
                        workingDaysAgo(58),
                        treated(51),
                        workingDaysAgo(45),
                        findsThePatientWell(),
                        workingDaysAgo(18),
                        findsItBetter(2, 1),
                        workingDaysAgo(16),
                        signsTheClosingLetter()),
                Story.of(
                        "treatment stopped after migraine",
                        ofHer(46, "Erin", "Halvorsen", 35).restlessLegs(6, 5).veins(Legs.LEFT, Symptom.ACHING),
                        planned(92, Finding.TRIBUTARIES, 3),
                        workingDaysAgo(72),
                        recordsConsent(7),
                        workingDaysAgo(65),
                        booksFor(57),
                        seesThePatientArrive(),
                        findsItSafe(61),
                        stopsAfterMigraine(),
                        seesTheMigraineEnd(),
                        workingDaysAgo(51),
                        findsThePatientWell(),
                        workingDaysAgo(24),
                        findsItBetter(4, 3),
                        workingDaysAgo(22),
                        signsTheClosingLetter()));
    }

    /** Reported so many working days ago, reviewed, booked, and assessed twelve working days later. */
    private static Step planned(int daysAgo, Finding finding, int sessions) {
        return together(
                workingDaysAgo(daysAgo),
                daysAgo % 2 == 0 ? reportsOnline() : isReferredByThePractice(),
                workingDaysAgo(daysAgo - 1),
                checks(),
                workingDaysAgo(daysAgo - 4),
                approves(),
                workingDaysAgo(daysAgo - 5),
                booksFor(daysAgo - 12),
                seesThePatientArrive(),
                plansTreatment(finding, sessions));
    }

    private static Step treated(int daysAgo) {
        return together(booksFor(daysAgo), seesThePatientArrive(), findsItSafe(72), treats());
    }

    private static Step together(Step... steps) {
        return scene -> List.of(steps).forEach(step -> step.tell(scene));
    }
}
