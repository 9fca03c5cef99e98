package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.triage.RaiseUrgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens in whatever order: an open referral has exactly one live process, a closed one none. */
@ClinicTest
class RandomActionsProcessTest {

    private static final int ACTIONS = 40;

    private static final Map<String, String> ROLE_OF_TASK = Map.ofEntries(
            Map.entry("CallPatient", "nurse"),
            Map.entry("HandleRedFlag", "nurse"),
            Map.entry("ConfirmSeenToday", "nurse"),
            Map.entry("AdvisePatient", "physician"),
            Map.entry("CheckReferral", "intake"),
            Map.entry("ChaseInformation", "intake"),
            Map.entry("ReadInformation", "physician"),
            Map.entry("ChaseTests", "nurse"),
            Map.entry("ReviewReferral", "physician"),
            Map.entry("TriageVeins", "vascular"),
            Map.entry("RecordArrival", "intake"),
            Map.entry("DecideAfterNoShow", "physician"),
            Map.entry("AssessVeins", "vascular"),
            Map.entry("RecordConsent", "vascular"),
            Map.entry("RecordSessionArrival", "intake"),
            Map.entry("DecideAfterMissedSession", "vascular"),
            Map.entry("CheckSafety", "nurse"),
            Map.entry("WeighContraindications", "vascular"),
            Map.entry("RecordSession", "vascular"),
            Map.entry("HandleComplication", "vascular"),
            Map.entry("CheckRecovery", "nurse"),
            Map.entry("ReviewOutcome", "vascular"),
            Map.entry("SignClosingLetter", "vascular"),
            Map.entry("MakeRecall", "nurse"));

    private static final Map<String, List<String>> SUBMISSIONS = Map.ofEntries(
            Map.entry(
                    "CallPatient",
                    List.of(
                            Submissions.SAFE_TO_CONTINUE,
                            Submissions.SAFE_TO_CONTINUE,
                            Submissions.EXAMINE_TODAY,
                            Submissions.NOT_REACHED,
                            Submissions.TO_EMERGENCY)),
            Map.entry(
                    "ConfirmSeenToday",
                    List.of(
                            Submissions.SEEN_AND_WELL,
                            Submissions.SEEN_AND_WELL,
                            "{'outcome':'NOT_SEEN','found':'Did not come'}",
                            "{'outcome':'EMERGENCY','found':'Admitted from the clinic'}")),
            Map.entry(
                    "HandleRedFlag",
                    List.of(
                            Submissions.RED_FLAG_SETTLED,
                            Submissions.EXAMINE_TODAY,
                            Submissions.NOT_REACHED,
                            "{'outcome':'COMPLICATION','spokeWith':'CARER','note':'Hot leg',"
                                    + "'leg':{'concerns':['HARD_PAINFUL_VEIN'],'superficialVein':{'aboveKnee':false}}}",
                            Submissions.RED_FLAG_SETTLED.replace("'note'", "'urgency':'URGENT','note'"))),
            Map.entry(
                    "AdvisePatient",
                    List.of(
                            Submissions.ADVISE,
                            "{'decision':'ACCEPT','pathway':'DUAL'}",
                            "{'decision':'ASK','question':'Since when?'}",
                            "{'decision':'CALL','note':'Please ask'}")),
            Map.entry("CheckReferral", List.of(Submissions.COMPLETE, Submissions.COMPLETE, Submissions.INCOMPLETE)),
            Map.entry(
                    "ChaseInformation",
                    List.of(
                            "{'outcome':'ASK_AGAIN'}",
                            "{'outcome':'RECEIVED','information':'None'}",
                            "{'outcome':'PHYSICIAN','note':'Silent'}")),
            Map.entry("ReadInformation", List.of("{'seen':true}")),
            Map.entry(
                    "ChaseTests",
                    List.of(
                            Submissions.IRON_IS_LOW,
                            Submissions.IRON_IS_FINE,
                            "{'outcome':'REFUSED','reason':'Afraid of needles'}")),
            Map.entry(
                    "ReviewReferral",
                    List.of(
                            Submissions.APPROVE,
                            Submissions.APPROVE_AND_TEST,
                            Submissions.APPROVE,
                            Submissions.TREAT_CAUSE,
                            Submissions.ASK,
                            Submissions.RETURN_WITH_ADVICE,
                            Submissions.DECLINE)),
            Map.entry("TriageVeins", List.of("{'decision':'ACCEPT'}", "{'decision':'TO_PHYSICIAN'}")),
            Map.entry(
                    "RecordArrival",
                    List.of(
                            CareDriver.ARRIVED,
                            CareDriver.ARRIVED,
                            CareDriver.NO_SHOW,
                            "{'attendance':'CANCELLED','cancelledBy':'PATIENT'}")),
            Map.entry("DecideAfterNoShow", List.of("{'decision':'REBOOK','reason':'Ill'}")),
            Map.entry(
                    "AssessVeins",
                    List.of(
                            CareDriver.treat(2),
                            CareDriver.treat(1),
                            CareDriver.NO_VENOUS_DISEASE,
                            CareDriver.CONSERVATIVE)),
            Map.entry(
                    "RecordConsent",
                    List.of(
                            CareDriver.consent(0),
                            CareDriver.consent(3),
                            "{'decision':'REFUSED','leafletGiven':true,'reason':'Afraid'}")),
            Map.entry(
                    "RecordSessionArrival",
                    List.of(
                            CareDriver.ARRIVED,
                            CareDriver.ARRIVED,
                            CareDriver.NO_SHOW,
                            "{'attendance':'CANCELLED','cancelledBy':'CLINIC'}")),
            Map.entry(
                    "DecideAfterMissedSession",
                    List.of(
                            "{'decision':'REBOOK','reason':'Ill'}",
                            "{'decision':'STOP','vulnerable':false,'reason':'Silent'}")),
            Map.entry(
                    "CheckSafety",
                    List.of(
                            CareDriver.SAFE,
                            CareDriver.SAFE,
                            CareDriver.ASK_SPECIALIST,
                            "{'outcome':'POSTPONE','reason':'Fever'}")),
            Map.entry(
                    "WeighContraindications",
                    List.of(CareDriver.WEIGHED, "{'outcome':'POSTPONE','reason':'After the flight'}")),
            Map.entry(
                    "RecordSession",
                    List.of(
                            CareDriver.session("CONTINUE"),
                            CareDriver.session("FINISH"),
                            CareDriver.session("CONTINUE", "MIGRAINE"),
                            CareDriver.session("STOP"))),
            Map.entry(
                    "HandleComplication",
                    List.of(
                            CareDriver.COMPLICATION_HANDLED,
                            CareDriver.SWELLING_EXPLAINED,
                            "{'kind':'DISTAL_DVT','action':'EMERGENCY_CARE','resolved':false,'note':'Ambulance'}")),
            Map.entry("CheckRecovery", List.of(CareDriver.RECOVERED, CareDriver.SWOLLEN)),
            Map.entry("ReviewOutcome", List.of(CareDriver.BETTER, CareDriver.MORE_SESSIONS)),
            Map.entry("SignClosingLetter", List.of(CareDriver.SIGNED)),
            Map.entry("MakeRecall", List.of("{'outcome':'NOT_REACHED'}")));

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    Referrals referrals;

    @Autowired
    AddInformation addInformation;

    @Autowired
    ReportRedFlag reportRedFlag;

    @Autowired
    RaiseUrgency raiseUrgency;

    @Autowired
    WithdrawReferral withdrawReferral;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void oneLiveProcessPerOpenReferralAndNonePerClosedOne(long seed) {
        Random random = new Random(seed);
        driver.begin();
        List<String> done = new ArrayList<>();
        ReferralId id = driver.receive(report(random));
        for (int i = 0; i < ACTIONS && referrals.find(id).orElseThrow().state().isOpen(); i++) {
            done.add(act(id, random));
            boolean open = referrals.find(id).orElseThrow().state().isOpen();
            assertThat(driver.liveInstances(id)).as("after %s", done).isEqualTo(open ? 1 : 0);
            assertThat(open || driver.openTasks(id).isEmpty())
                    .as("after %s", done)
                    .isTrue();
        }
    }

    private static ReferralReport report(Random random) {
        return List.<Supplier<ReferralReport>>of(
                        Reports::dual,
                        Reports::dual,
                        Reports::veinOnly,
                        Reports::restlessLegsOnly,
                        Reports::bleeding,
                        Reports::contradictory)
                .get(random.nextInt(6))
                .get();
    }

    /** Mostly somebody does a task; now and then something comes from outside, or time passes. */
    private String act(ReferralId id, Random random) {
        List<String> tasks = driver.openTasks(id);
        int choice = random.nextInt(20);
        if (tasks.isEmpty() || choice < 3) {
            driver.pass(id, Duration.ofDays(1 + random.nextInt(45)));
            return "time";
        }
        try {
            return switch (choice) {
                case 3 -> outside("information", () -> addInformation.add(id, "More"));
                case 4 -> outside("red flag", () -> reportRedFlag.report(id, "Swollen"));
                case 5 -> outside("urgency", () -> raiseUrgency.raise(id, Urgency.URGENT, "Worse"));
                case 6 ->
                    random.nextInt(8) == 0
                            ? outside("withdrawal", () -> withdrawReferral.withdraw(id, "Enough"))
                            : "nothing";
                default -> work(id, tasks.get(random.nextInt(tasks.size())), random);
            };
        } catch (Refused refused) {
            return "refused " + refused.getMessage();
        }
    }

    private String outside(String what, Runnable happening) {
        driver.as("physician", () -> {
            happening.run();
            return null;
        });
        return what;
    }

    private String work(ReferralId id, String task, Random random) {
        if (task.startsWith("Book")) {
            care.book(id, task);
            return task;
        }
        List<String> submissions = SUBMISSIONS.get(task);
        String submission = submissions.get(random.nextInt(submissions.size()));
        driver.complete(id, task, ROLE_OF_TASK.get(task), submission);
        return task + " " + submission;
    }
}
