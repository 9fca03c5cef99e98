package clinic.vein.demo;

import static clinic.vein.demo.Patients.dies;
import static clinic.vein.demo.Patients.isReferredByThePractice;
import static clinic.vein.demo.Patients.reportsOnline;
import static clinic.vein.demo.Patients.reportsRedFlag;
import static clinic.vein.demo.Patients.telephones;
import static clinic.vein.demo.Patients.tells;
import static clinic.vein.demo.Patients.withdraws;
import static clinic.vein.demo.Physician.approves;
import static clinic.vein.demo.Physician.approvesWithTests;
import static clinic.vein.demo.Reception.booksFor;
import static clinic.vein.demo.Reception.checks;
import static clinic.vein.demo.Reception.seesThePatientArrive;
import static clinic.vein.demo.Reception.waitsInVain;
import static clinic.vein.demo.Report.ofHer;
import static clinic.vein.demo.Report.ofHim;
import static clinic.vein.demo.Specialist.acceptsTheVeins;
import static clinic.vein.demo.Specialist.advisesConservativeCare;
import static clinic.vein.demo.Specialist.findsNoVenousDisease;
import static clinic.vein.demo.Specialist.plansTreatment;
import static clinic.vein.demo.Time.minutesAgo;
import static clinic.vein.demo.Time.workingDaysAgo;

import clinic.vein.kernel.Urgency;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.Symptom;
import java.util.List;

/** From the approval to the specialist's plan. */
final class AssessmentStories {

    private AssessmentStories() {}

    static List<Story> list() {
        return List.of(
                Story.of(
                        "veins to triage",
                        ofHim(19, "Owen", "Pritchard", 36).veins(Legs.LEFT, Symptom.ACHING),
                        workingDaysAgo(3),
                        reportsOnline(),
                        workingDaysAgo(2),
                        checks()),
                Story.of(
                        "veins to triage, made more urgent and overdue",
                        ofHer(20, "Анна", "Ковальчук", 70).veins(Legs.BOTH, Symptom.SWELLING),
                        workingDaysAgo(12),
                        telephones(),
                        Nurse.raisesUrgency(Urgency.SOON, "The skin above the ankle has become brown."),
                        workingDaysAgo(10),
                        checks()),
                Story.of(
                        "to be booked, with information to read",
                        ofHer(21, "佐藤", "花子", 53).restlessLegs(6, 4).veins(Legs.BOTH, Symptom.HEAVINESS),
                        workingDaysAgo(9),
                        reportsOnline(),
                        workingDaysAgo(8),
                        checks(),
                        workingDaysAgo(4),
                        approvesWithTests(),
                        workingDaysAgo(1),
                        tells("I have been told that I am allergic to latex.")),
                Story.of(
                        "missed the assessment once",
                        ofHim(22, "Callum", "Fraser", 31).restlessLegs(5, 3).veins(Legs.LEFT, Symptom.ITCHING),
                        workingDaysAgo(30),
                        reportsOnline(),
                        workingDaysAgo(29),
                        checks(),
                        workingDaysAgo(26),
                        approves(),
                        workingDaysAgo(24),
                        booksFor(8),
                        waitsInVain()),
                Story.of(
                        "missed the assessment twice",
                        ofHim(23, "Dragan", "Đorđević", 45).restlessLegs(6, 5).veins(Legs.RIGHT, Symptom.PAIN),
                        workingDaysAgo(42),
                        isReferredByThePractice(),
                        workingDaysAgo(41),
                        checks(),
                        workingDaysAgo(38),
                        approves(),
                        workingDaysAgo(37),
                        booksFor(20),
                        waitsInVain(),
                        workingDaysAgo(18),
                        booksFor(3),
                        waitsInVain()),
                Story.of(
                        "booked, and reports a red flag",
                        ofHer(24, "Priya", "Raghunathan", 57).restlessLegs(7, 6).veins(Legs.BOTH, Symptom.ACHING),
                        workingDaysAgo(13),
                        reportsOnline(),
                        workingDaysAgo(12),
                        checks(),
                        workingDaysAgo(9),
                        approves(),
                        workingDaysAgo(8),
                        booksFor(-6),
                        minutesAgo(18),
                        reportsRedFlag("My left calf has become hot and swollen since this morning.")),
                Story.of(
                        "booked for next week",
                        ofHim(25, "Μιχάλης", "Αντωνίου", 63).veins(Legs.LEFT, Symptom.HEAVINESS),
                        workingDaysAgo(11),
                        isReferredByThePractice(),
                        workingDaysAgo(10),
                        checks(),
                        workingDaysAgo(7),
                        acceptsTheVeins(),
                        workingDaysAgo(6),
                        booksFor(-4)),
                Story.of(
                        "nobody recorded whether the patient came",
                        ofHer(26, "Beatrix", "Van den Berg", 59).veins(Legs.RIGHT, Symptom.DISCOMFORT),
                        workingDaysAgo(24),
                        reportsOnline(),
                        workingDaysAgo(23),
                        checks(),
                        workingDaysAgo(19),
                        acceptsTheVeins(),
                        workingDaysAgo(18),
                        booksFor(4)),
                Story.of(
                        "withdrawn before the assessment",
                        ofHim(27, "Lachlan", "Murray", 38).restlessLegs(3, 2).veins(Legs.LEFT, Symptom.ACHING),
                        workingDaysAgo(33),
                        reportsOnline(),
                        workingDaysAgo(32),
                        checks(),
                        workingDaysAgo(29),
                        approves(),
                        workingDaysAgo(28),
                        booksFor(10),
                        workingDaysAgo(15),
                        withdraws("Moves to another town and will be seen there.")),
                Story.of(
                        "died before the assessment",
                        ofHim(48, "Ewan", "Sutherland", 71).veins(Legs.LEFT, Symptom.HEAVINESS),
                        workingDaysAgo(30),
                        isReferredByThePractice(),
                        workingDaysAgo(29),
                        checks(),
                        workingDaysAgo(26),
                        acceptsTheVeins(),
                        workingDaysAgo(25),
                        booksFor(8),
                        workingDaysAgo(14),
                        dies("His wife, by telephone")),
                Story.of(
                        "to be assessed",
                        ofHer(28, "ليلى", "حداد", 46).restlessLegs(8, 6).veins(Legs.BOTH, Symptom.PAIN),
                        workingDaysAgo(21),
                        reportsOnline(),
                        workingDaysAgo(20),
                        checks(),
                        workingDaysAgo(17),
                        approvesWithTests(),
                        workingDaysAgo(16),
                        booksFor(1),
                        seesThePatientArrive()),
                Story.of(
                        "no venous disease, back to the physician",
                        ofHim(29, "Federico", "Bianchi", 51).restlessLegs(7, 7).veins(Legs.LEFT, Symptom.ACHING),
                        workingDaysAgo(26),
                        reportsOnline(),
                        workingDaysAgo(25),
                        checks(),
                        workingDaysAgo(22),
                        approves(),
                        workingDaysAgo(21),
                        booksFor(3),
                        seesThePatientArrive(),
                        findsNoVenousDisease()),
                Story.of(
                        "conservative care, letter to sign",
                        ofHer(30, "Agnieszka", "Żukowska", 77).veins(Legs.BOTH, Symptom.SWELLING),
                        workingDaysAgo(27),
                        telephones(),
                        workingDaysAgo(26),
                        checks(),
                        workingDaysAgo(22),
                        acceptsTheVeins(),
                        workingDaysAgo(21),
                        booksFor(2),
                        seesThePatientArrive(),
                        advisesConservativeCare(Finding.GREAT_SAPHENOUS_REFLUX)),
                Story.of(
                        "consent to be recorded",
                        ofHer(31, "王", "秀英", 60).restlessLegs(6, 4).veins(Legs.LEFT, Symptom.HEAVINESS),
                        workingDaysAgo(29),
                        reportsOnline(),
                        workingDaysAgo(28),
                        checks(),
                        workingDaysAgo(25),
                        approves(),
                        workingDaysAgo(24),
                        booksFor(4),
                        seesThePatientArrive(),
                        plansTreatment(Finding.TRIBUTARIES, 2)));
    }
}
