package clinic.vein.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.checking.AddInformation;
import clinic.vein.insight.OpenWork;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.ReferralClosed;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Alarms, wherever they count: before a closing, and among what is overdue. */
@ClinicTest
class AlarmsProcessTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    ReportRedFlag reportRedFlag;

    @Autowired
    AddInformation addInformation;

    @Autowired
    OpenWork.Counts openWork;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void nothingClosesWhileTheNurseHasYetToRing() {
        ReferralId id = driver.receive(Reports.bleeding());

        assertThat(driver.openTasks(id)).containsExactly("CallPatient");
        refusesToClose(id);
    }

    @Test
    void nothingClosesOverAReportedRedFlag() {
        ReferralId id = redFlagOnARoutineReferral();

        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "HandleRedFlag");
        refusesToClose(id);
    }

    @Test
    void nothingClosesOverUnreadInformation() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            addInformation.add(id, "Ferritin 38, taken last week.");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));

        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "ReadInformation");
        refusesToClose(id);
    }

    @Test
    void ordinaryWorkEndsWithTheReferral() {
        ReferralId id = driver.receive(Reports.dual());

        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
        assertThatCode(() -> close(id, ReferralState.ENTERED_IN_ERROR)).doesNotThrowAnyException();
    }

    @Test
    void anOverdueRedFlagCountsHoweverRoutineTheReferral() {
        Instant later = driver.now().plus(Duration.ofHours(1));
        long before = openWork.at(later).redFlagsOverdue();

        redFlagOnARoutineReferral();

        assertThat(openWork.at(later).redFlagsOverdue()).isEqualTo(before + 1);
    }

    private ReferralId redFlagOnARoutineReferral() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            reportRedFlag.report(id, "She rang: the left calf is swollen since this morning.");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        return id;
    }

    private void refusesToClose(ReferralId id) {
        assertThatThrownBy(() -> close(id, ReferralState.DECLINED))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("alarm.open");
        assertThatCode(() -> close(id, ReferralState.SENT_TO_EMERGENCY)).doesNotThrowAnyException();
    }

    private void close(ReferralId id, ReferralState state) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ReferralClosed(id, state)));
    }
}
