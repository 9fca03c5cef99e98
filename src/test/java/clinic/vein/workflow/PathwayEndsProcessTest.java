package clinic.vein.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.ProcessVariable;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.RecordError;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.UndoEnding;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An ending that is undone while several alarms are open: each goes on where it stood, with what it knew. */
@ClinicTest
class PathwayEndsProcessTest {

    private static final String BY = "'today':{'who':'Dr Adeyemi','by':'23:50'}";
    private static final String SEEN_TODAY =
            "{'outcome':'SEEN_TODAY','spokeWith':'PATIENT','note':'Cannot be told by telephone'," + BY + "}";
    private static final String GOES_ON =
            "{'outcome':'CONTINUE','spokeWith':'PATIENT','urgency':'%s','note':'n','leg':{'concerns':['NONE']},"
                    + "'override':{'findings':['REPORTED_RED_FLAG'],'reason':'A bruise of the arm, nothing else'}}";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private RecordError recordError;

    @Autowired
    private UndoEnding undoEnding;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    /** Which of two comes first in a query is chance, hence more than once. */
    @RepeatedTest(4)
    void twoThatAreToBeSeenTodayKeepTheirFacts() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.SWOLLEN);
        driver.complete(
                id,
                "HandleComplication",
                "vascular",
                "{'kind':'DISTAL_DVT','action':'SEEN_TODAY','resolved':false,'note':'n'," + BY + "}");
        reported(id, "The arm hurts");
        driver.complete(id, "HandleRedFlag", "nurse", GOES_ON.formatted("SAME_DAY"));
        reported(id, "The arm hurts more");
        driver.complete(id, "HandleRedFlag", "nurse", SEEN_TODAY);
        List<String> before = seenToday(id);
        assertThat(before).containsExactly("ComplicationSeenToday ROUTINE", "RedFlagSeenToday SAME_DAY");

        endAndUndo(id);

        assertThat(driver.openTasks(id)).containsExactly("ConfirmSeenToday", "ConfirmSeenToday");
        assertThat(seenToday(id)).isEqualTo(before);
        assertThat(referrals.get(id).urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    /** Two red flags, one of which is being seen about: three ways at once, and none of them is lost. */
    @Test
    void alarmsOfTheSameKindGoOnAsManyAsTheyWere() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        for (String what : List.of("The leg is hot", "The arm hurts", "Short of breath")) {
            reported(id, what);
        }
        driver.complete(id, "HandleRedFlag", "nurse", SEEN_TODAY);
        List<String> before = driver.openTasks(id);
        assertThat(before).containsExactly("ConfirmSeenToday", "HandleRedFlag", "HandleRedFlag", "ReviewReferral");

        endAndUndo(id);

        assertThat(driver.openTasks(id)).isEqualTo(before);
        driver.complete(id, "HandleRedFlag", "nurse", GOES_ON.formatted("SAME_DAY"));
        driver.complete(id, "HandleRedFlag", "nurse", GOES_ON.formatted("SAME_DAY"));
        assertThat(driver.openTasks(id)).containsExactly("ConfirmSeenToday", "ReviewReferral");
        driver.complete(id, "ConfirmSeenToday", "nurse", "{'outcome':'NOT_SEEN','found':'Did not come'}");
        assertThat(driver.openTasks(id)).containsExactly("HandleRedFlag", "ReviewReferral");
        driver.complete(id, "HandleRedFlag", "nurse", SEEN_TODAY);
        driver.complete(
                id,
                "ConfirmSeenToday",
                "nurse",
                "{'outcome':'EMERGENCY','done':['EXAMINED'],'found':'Kept in hospital'}");
        assertThat(driver.state(id)).isEqualTo(ReferralState.SENT_TO_EMERGENCY);
        assertThat(driver.liveInstances(id)).isZero();
    }

    private void reported(ReferralId id, String what) {
        driver.as("intake", () -> {
            reportRedFlag.report(id, what);
            return null;
        });
    }

    private void endAndUndo(ReferralId id) {
        driver.as("physician", () -> {
            recordError.record(id, EndingKind.WRONG_PATIENT, "Typed into the record of her sister");
            return null;
        });
        assertThat(driver.liveInstances(id)).isZero();
        driver.as("nurse", () -> {
            undoEnding.ask(id, "It was the right record after all");
            return null;
        });
        driver.as("intake", () -> {
            undoEnding.confirm(id);
            return null;
        });
    }

    /** From where each was called, and what it knows of the urgency. */
    private List<String> seenToday(ReferralId id) {
        return history.createHistoricActivityInstanceQuery().activityType("callActivity").unfinished().list().stream()
                .filter(call -> isOf(call, id))
                .map(call -> call.getActivityId() + " "
                        + runtime.getVariable(
                                call.getCalledProcessInstanceId(), ProcessVariable.URGENCY.variableName()))
                .sorted()
                .toList();
    }

    private boolean isOf(HistoricActivityInstance call, ReferralId id) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(call.getProcessInstanceId())
                        .processInstanceBusinessKey(id.toString())
                        .count()
                == 1;
    }
}
