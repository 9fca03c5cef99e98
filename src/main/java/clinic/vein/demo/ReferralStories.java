package clinic.vein.demo;

import static clinic.vein.demo.Patients.isReferredByThePractice;
import static clinic.vein.demo.Patients.reportsAgainWithSkinChange;
import static clinic.vein.demo.Patients.reportsOnline;
import static clinic.vein.demo.Patients.telephones;
import static clinic.vein.demo.Patients.tells;
import static clinic.vein.demo.Physician.advises;
import static clinic.vein.demo.Physician.beginsToReview;
import static clinic.vein.demo.Physician.declines;
import static clinic.vein.demo.Physician.returnsWith;
import static clinic.vein.demo.Physician.treatsIronFirst;
import static clinic.vein.demo.Reception.asks;
import static clinic.vein.demo.Reception.beginsToCheck;
import static clinic.vein.demo.Reception.checks;
import static clinic.vein.demo.Reception.findsATestEntry;
import static clinic.vein.demo.Report.ofHer;
import static clinic.vein.demo.Report.ofHim;
import static clinic.vein.demo.Time.minutesAgo;
import static clinic.vein.demo.Time.workingDaysAgo;

import clinic.vein.kernel.Urgency;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.Symptom;
import java.util.List;

/** From the report to the physician's decision. */
final class ReferralStories {

    private ReferralStories() {}

    static List<Story> list() {
        return List.of(
                Story.of(
                        "chest pain reported just now",
                        ofHer(1, "Dorothy", "Whitfield", 71)
                                .restlessLegs(6, 4)
                                .veins(Legs.BOTH, Symptom.HEAVINESS)
                                .chestPain(),
                        minutesAgo(12),
                        reportsOnline()),
                Story.of(
                        "swollen leg that nobody has called about",
                        ofHim(2, "Іван", "Петренко", 58)
                                .veins(Legs.LEFT, Symptom.SWELLING, Symptom.PAIN)
                                .oneLegSwollen(),
                        minutesAgo(95),
                        reportsOnline()),
                Story.of(
                        "to be examined today",
                        ofHim(47, "Aurelio", "Santángelo", 63)
                                .veins(Legs.RIGHT, Symptom.SWELLING)
                                .oneLegSwollen(),
                        minutesAgo(130),
                        reportsOnline(),
                        Nurse.sendsToBeExamined("The right calf is swollen since yesterday; comes by taxi.")),
                Story.of(
                        "bleeding that stopped",
                        ofHer(3, "Ελένη", "Παπαδοπούλου", 66)
                                .restlessLegs(5, 3)
                                .veins(Legs.RIGHT, Symptom.ITCHING)
                                .bleeding(Bleeding.NOW),
                        workingDaysAgo(2),
                        reportsOnline(),
                        Nurse.callsAndLetsGoOn(
                                Urgency.URGENT,
                                "BLEEDING",
                                "Bleeding stopped with pressure; leg raised, advice given.")),
                Story.of(
                        "sent to emergency care",
                        ofHim(4, "Winston", "Campbell", 74)
                                .veins(Legs.RIGHT, Symptom.SWELLING)
                                .oneLegSwollen()
                                .chestPain(),
                        workingDaysAgo(35),
                        isReferredByThePractice(),
                        Nurse.callsAndSendsToEmergency("Short of breath on the telephone; ambulance called.")),
                Story.of(
                        "just in",
                        ofHer(5, "Zoë", "Lindqvist", 39).restlessLegs(7, 5).veins(Legs.BOTH, Symptom.ACHING),
                        minutesAgo(140),
                        reportsOnline()),
                Story.of(
                        "check overdue",
                        ofHim(6, "Nguyễn Văn", "Minh", 47).restlessLegs(4, 3).veins(Legs.LEFT, Symptom.HEAVINESS),
                        workingDaysAgo(9),
                        reportsOnline()),
                Story.of(
                        "check under way after a telephone call",
                        ofHer(7, "Marjorie", "O’Donnell", 81).veins(Legs.BOTH, Symptom.ACHING, Symptom.SWELLING),
                        workingDaysAgo(1),
                        telephones(),
                        beginsToCheck()),
                Story.of(
                        "medicines list asked for",
                        ofHim(8, "Tomasz", "Wójcik", 52).restlessLegs(8, 6).veins(Legs.LEFT, Symptom.PAIN),
                        workingDaysAgo(5),
                        isReferredByThePractice(),
                        workingDaysAgo(4),
                        asks("MEDICINES_LIST", "Which medicines do you take, and since when?")),
                Story.of(
                        "question without an answer",
                        ofHer(9, "অনন্যা", "সেন", 44).restlessLegs(6, 5).veins(Legs.RIGHT, Symptom.DISCOMFORT),
                        workingDaysAgo(19),
                        reportsOnline(),
                        workingDaysAgo(16),
                        asks("BLOOD_TESTS", "Please send us the results of your last blood tests.")),
                Story.of(
                        "too young",
                        ofHer(10, "Maisie", "Thornton", 15).restlessLegs(5, 4).veins(Legs.NONE),
                        workingDaysAgo(28),
                        reportsOnline(),
                        workingDaysAgo(26),
                        advises(
                                "Restless legs at 15 are for the practice to look into, with a blood test for iron. We treat"
                                        + " people from 18 years on. Please make an appointment there.",
                                List.of("UNDER_18"),
                                "Under 18, no vein sign; the practice examines and tests ferritin.")),
                Story.of(
                        "no to every question and yet no sleep",
                        ofHim(44, "Aurelio", "Santangelo", 46).restlessLegsHeDenies(8, 6),
                        workingDaysAgo(1),
                        reportsOnline()),
                Story.of(
                        "entered in error",
                        ofHim(11, "Probe", "Eintrag", 50).veins(Legs.BOTH, Symptom.PAIN),
                        workingDaysAgo(22),
                        telephones(),
                        findsATestEntry()),
                Story.of(
                        "physician review with mirtazapine",
                        ofHer(12, "Siobhán", "Ní Bhriain", 49)
                                .restlessLegs(9, 7)
                                .veins(Legs.BOTH, Symptom.ACHING)
                                .takes("N06AX11", "mirtazapine"),
                        workingDaysAgo(4),
                        reportsOnline(),
                        workingDaysAgo(3),
                        checks()),
                Story.of(
                        "physician review overdue",
                        ofHim(13, "محمود", "الخطيب", 61)
                                .restlessLegs(7, 6)
                                .veins(Legs.BOTH, Symptom.HEAVINESS)
                                .has(Condition.DIABETES),
                        workingDaysAgo(14),
                        isReferredByThePractice(),
                        workingDaysAgo(12),
                        checks()),
                Story.of(
                        "physician review under way, magnesium with kidney disease",
                        ofHer(14, "Ngozi", "Adeyemi", 68)
                                .restlessLegs(8, 7)
                                .veins(Legs.LEFT, Symptom.ITCHING)
                                .skinChange()
                                .has(Condition.CHRONIC_KIDNEY_DISEASE)
                                .takesMagnesium(),
                        workingDaysAgo(4),
                        reportsOnline(),
                        workingDaysAgo(3),
                        checks(),
                        workingDaysAgo(1),
                        beginsToReview()),
                Story.of(
                        "iron treated first",
                        ofHer(15, "Catarina", "Guimarães", 33)
                                .restlessLegs(8, 6)
                                .veins(Legs.BOTH, Symptom.ACHING),
                        workingDaysAgo(20),
                        reportsOnline(),
                        workingDaysAgo(19),
                        checks(),
                        workingDaysAgo(17),
                        treatsIronFirst(18, 10)),
                Story.of(
                        "results arrived after iron",
                        ofHer(16, "김", "서연", 29).restlessLegs(7, 5).veins(Legs.LEFT, Symptom.PAIN),
                        workingDaysAgo(55),
                        reportsOnline(),
                        workingDaysAgo(54),
                        checks(),
                        workingDaysAgo(52),
                        treatsIronFirst(31, 12),
                        workingDaysAgo(2),
                        tells(
                                "Ferritin is 96 after ten weeks of iron; the legs are calmer, the veins ache as before.")),
                Story.of(
                        "restless legs without veins, returned with advice",
                        ofHim(17, "Gareth", "Llewellyn", 55).restlessLegs(6, 6),
                        workingDaysAgo(62),
                        isReferredByThePractice(),
                        workingDaysAgo(61),
                        checks(),
                        workingDaysAgo(58),
                        returnsWith("Ferritin is sufficient. Please review the evening antihistamine, and consider"
                                + " treatment for restless legs as your guideline has it.")),
                Story.of(
                        "declined, and referred again",
                        ofHer(18, "Ivana", "Horvat", 42)
                                .numberedByThePractice()
                                .restlessLegs(4, 2)
                                .veins(Legs.RIGHT),
                        workingDaysAgo(66),
                        reportsOnline(),
                        workingDaysAgo(64),
                        checks(),
                        workingDaysAgo(60),
                        declines("Skin changes, or veins that ache or swell.", "The practice asks for treatment only."),
                        workingDaysAgo(2),
                        reportsAgainWithSkinChange()));
    }
}
