package clinic.vein.checkup;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One patient at each place at which a model waits. */
class PatientsAtEachStep {

    /** What a wait is called that is over and goes on in a step of its own. */
    static final String GOING_ON = " (going on)";

    private static final String TODAY = "{'kind':'DISTAL_DVT','action':'SEEN_TODAY','resolved':false,'note':'n',"
            + "'today':{'who':'Dr Adeyemi','by':'23:50'}}";

    private final ReferralDriver driver;
    private final CareDriver care;
    private final AddInformation addInformation;
    private final ReportRedFlag reportRedFlag;
    private final JdbcClient jdbc;
    private final Map<String, ReferralId> patients = new LinkedHashMap<>();

    PatientsAtEachStep(
            ReferralDriver driver,
            CareDriver care,
            AddInformation addInformation,
            ReportRedFlag reportRedFlag,
            JdbcClient jdbc) {
        this.driver = driver;
        this.care = care;
        this.addInformation = addInformation;
        this.reportRedFlag = reportRedFlag;
        this.jdbc = jdbc;
    }

    Map<String, ReferralId> bring() {
        patients.put("CallPatient", driver.receive(Reports.bleeding()));
        patients.put("SeenToday", seenToday());
        patients.put("ConfirmSeenToday", seenToday());
        patients.put("AdvisePatient", driver.receive(Reports.contradictory()));
        patients.put("CheckReferral", driver.receive(Reports.dual()));
        patients.put("AwaitInformation", asked());
        patients.put("AwaitInformation" + GOING_ON, told(asked()));
        patients.put("ChaseInformation", until(asked(), "ChaseInformation"));
        patients.put("TriageVeins", checked(driver.receive(Reports.veinOnly())));
        patients.put("ReviewReferral", checked(driver.receive(Reports.dual())));
        patients.put("AwaitCauseTreated", treatingCause());
        patients.put("ResultsArrived" + GOING_ON, told(treatingCause()));
        patients.put("BookAssessment", care.approved());
        patients.put("RecordArrival", care.booked());
        patients.put("DecideAfterNoShow", missed(missed(care.approved(), false), false));
        patients.put("AssessVeins", care.arrived());
        patients.put("RecordConsent", care.assessed(1));
        patients.put("CoolingOffOver", coolingOff());
        patients.put("TreatmentCourse", care.consented(1));
        patients.put("BookSession", care.consented(1));
        ReferralId booked = care.consented(1);
        care.book(booked, "BookSession");
        patients.put("RecordSessionArrival", booked);
        patients.put("DecideAfterMissedSession", missed(missed(care.consented(1), true), true));
        patients.put("CheckSafety", arrivedForSession());
        patients.put("WeighContraindications", checkedSafety(CareDriver.ASK_SPECIALIST));
        patients.put("RecordSession", checkedSafety(CareDriver.SAFE));
        patients.put("RecoveryCheckDue", care.treated());
        patients.put("CheckRecovery", until(care.treated(), "CheckRecovery"));
        patients.put("OutcomeReviewDue", recovered());
        patients.put("ReviewOutcome", until(recovered(), "ReviewOutcome"));
        patients.put("SignClosingLetter", reviewed());
        patients.put("HandleRedFlag", redFlag());
        ReferralId seen = redFlag();
        driver.complete(seen, "HandleRedFlag", "nurse", Submissions.SEEN_TODAY);
        patients.put("RedFlagSeenToday", seen);
        patients.put("HandleComplication", swollen());
        ReferralId seenForComplication = swollen();
        driver.complete(seenForComplication, "HandleComplication", "vascular", TODAY);
        patients.put("ComplicationSeenToday", seenForComplication);
        ReferralId tested = checked(driver.receive(Reports.dual()));
        driver.complete(tested, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);
        patients.put("ChaseTests", tested);
        patients.put("ReadInformation", told(driver.receive(Reports.dual())));
        patients.put("MakeRecall", recall());
        return patients;
    }

    private ReferralId seenToday() {
        ReferralId id = driver.receive(Reports.bleeding());
        driver.complete(id, "CallPatient", "nurse", Submissions.SEEN_TODAY);
        return id;
    }

    private ReferralId checked(ReferralId id) {
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private ReferralId asked() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        return id;
    }

    private ReferralId told(ReferralId id) {
        driver.as("intake", () -> {
            addInformation.add(id, "Ramipril and nothing else");
            return null;
        });
        return id;
    }

    private ReferralId treatingCause() {
        ReferralId id = checked(driver.receive(Reports.dual()));
        driver.complete(id, "ReviewReferral", "physician", Submissions.TREAT_CAUSE);
        return id;
    }

    private ReferralId missed(ReferralId id, boolean session) {
        care.book(id, session ? "BookSession" : "BookAssessment");
        driver.complete(id, session ? "RecordSessionArrival" : "RecordArrival", "intake", CareDriver.NO_SHOW);
        return id;
    }

    private ReferralId coolingOff() {
        ReferralId id = care.assessed(1);
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(14));
        return id;
    }

    private ReferralId arrivedForSession() {
        ReferralId id = care.consented(1);
        care.arriveForSession(id);
        return id;
    }

    private ReferralId checkedSafety(String submission) {
        ReferralId id = arrivedForSession();
        driver.complete(id, "CheckSafety", "nurse", submission);
        return id;
    }

    private ReferralId recovered() {
        ReferralId id = until(care.treated(), "CheckRecovery");
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        return id;
    }

    private ReferralId reviewed() {
        ReferralId id = until(recovered(), "ReviewOutcome");
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        return id;
    }

    private ReferralId swollen() {
        ReferralId id = until(care.treated(), "CheckRecovery");
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.SWOLLEN);
        return id;
    }

    private ReferralId redFlag() {
        ReferralId id = checked(driver.receive(Reports.dual()));
        driver.as("intake", () -> {
            reportRedFlag.report(id, "One leg is swollen since this morning");
            return null;
        });
        return id;
    }

    private ReferralId recall() {
        ReferralId id = reviewed();
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        return id;
    }

    /** Up to the moment at which the task is there, so that none of its timers has fired. */
    private ReferralId until(ReferralId id, String task) {
        while (!driver.openTasks(id).contains(task)) {
            driver.pass(
                    id,
                    jdbc.sql("""
                                    select min(job.duedate_) from engine.act_ru_job job
                                    join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                                    where process.business_key_ = :key""")
                            .param("key", id.toString())
                            .query((row, number) -> Duration.between(
                                    driver.now(), row.getTimestamp(1).toInstant()))
                            .single());
        }
        return id;
    }
}
