package clinic.vein.browser;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Background;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Brings a referral to each task of the pathway. */
final class OpenTasksOfEachKind {

    private static final String NO_SHOW = CareDriver.NO_SHOW;

    private final ReferralDriver driver;
    private final CareDriver care;
    private final AddInformation addInformation;
    private final ReportRedFlag reportRedFlag;

    OpenTasksOfEachKind(
            ReferralDriver driver, CareDriver care, AddInformation addInformation, ReportRedFlag reportRedFlag) {
        this.driver = driver;
        this.care = care;
        this.addInformation = addInformation;
        this.reportRedFlag = reportRedFlag;
    }

    /** For each role the tasks it does, each with the way there. */
    Map<String, Map<String, Supplier<ReferralId>>> byRole() {
        return Map.of(
                "intake",
                Map.of(
                        "CheckReferral", () -> driver.receive(Reports.dual()),
                        "ChaseInformation", this::silent,
                        "BookAssessment", care::approved,
                        "RecordArrival", care::booked,
                        "BookSession", () -> care.consented(2),
                        "RecordSessionArrival", this::sessionBooked),
                "nurse",
                Map.of(
                        "CallPatient", () -> driver.receive(Reports.bleeding()),
                        "ConfirmSeenToday", this::toBeSeenToday,
                        "HandleRedFlag", this::redFlag,
                        "CheckSafety", this::sessionArrived,
                        "CheckRecovery", this::recovering,
                        "ChaseTests", this::tested,
                        "MakeRecall", this::recalled),
                "physician",
                Map.of(
                        "AdvisePatient", () -> driver.receive(Reports.childWithUlcer()),
                        "ReviewReferral", this::checked,
                        "ReadInformation", this::informed,
                        "DecideAfterNoShow", this::missedTwice),
                "vascular",
                Map.of(
                        "TriageVeins", this::veinsOnly,
                        "AssessVeins", care::arrived,
                        "RecordConsent", () -> care.assessed(2),
                        "WeighContraindications", this::askedSpecialist,
                        "RecordSession", this::safe,
                        "DecideAfterMissedSession", this::sessionsMissedTwice,
                        "HandleComplication", this::complication,
                        "ReviewOutcome", this::recovered,
                        "SignClosingLetter", this::reviewed));
    }

    private ReferralId silent() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        driver.pass(id, Duration.ofDays(60));
        return id;
    }

    private ReferralId tested() {
        ReferralId id = checked();
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);
        return id;
    }

    private ReferralId toBeSeenToday() {
        ReferralId id = driver.receive(Reports.bleeding());
        driver.complete(id, "CallPatient", "nurse", Submissions.SCAN_TODAY);
        return id;
    }

    private ReferralId redFlag() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            reportRedFlag.report(id, "She rang: the left calf is swollen since this morning.");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        return id;
    }

    /** Much to think of, for the physician; nobody real. */
    private ReferralId checked() {
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .from(Source.SELF)
                .of(SomePatient.reachable("Ada", "Quill" + Long.toString(System.nanoTime(), 36))
                        .done())
                .veins(veins -> veins.symptoms(Veins.Symptom.ACHING, Veins.Symptom.HEAVINESS))
                .background(new Background(
                        false,
                        false,
                        Set.of(Background.Condition.DIABETES),
                        List.of(new Background.Medicine("N06AX11", "mirtazapine")),
                        true))
                .done());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private ReferralId veinsOnly() {
        ReferralId id = driver.receive(Reports.veinOnly());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private ReferralId informed() {
        ReferralId id = care.approved();
        driver.as("intake", () -> {
            addInformation.add(id, "The practice sends: ferritin 38 µg/L, taken last week.");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        return id;
    }

    private ReferralId missedTwice() {
        ReferralId id = care.booked();
        driver.complete(id, "RecordArrival", "intake", NO_SHOW);
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", NO_SHOW);
        return id;
    }

    private ReferralId sessionBooked() {
        ReferralId id = care.consented(2);
        care.book(id, "BookSession");
        return id;
    }

    private ReferralId sessionArrived() {
        ReferralId id = care.consented(2);
        care.arriveForSession(id);
        return id;
    }

    private ReferralId safe() {
        ReferralId id = sessionArrived();
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        return id;
    }

    private ReferralId askedSpecialist() {
        ReferralId id = sessionArrived();
        driver.complete(id, "CheckSafety", "nurse", CareDriver.ASK_SPECIALIST);
        return id;
    }

    private ReferralId sessionsMissedTwice() {
        ReferralId id = sessionBooked();
        driver.complete(id, "RecordSessionArrival", "intake", NO_SHOW);
        care.book(id, "BookSession");
        driver.complete(id, "RecordSessionArrival", "intake", NO_SHOW);
        return id;
    }

    private ReferralId complication() {
        ReferralId id = safe();
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("CONTINUE", "MIGRAINE"));
        return id;
    }

    private ReferralId recovering() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        return id;
    }

    private ReferralId recovered() {
        ReferralId id = recovering();
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        return id;
    }

    private ReferralId reviewed() {
        ReferralId id = recovered();
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        return id;
    }

    private ReferralId recalled() {
        ReferralId id = reviewed();
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        driver.pass(id, Duration.ofDays(190));
        care.startDueRecalls();
        return id;
    }
}
