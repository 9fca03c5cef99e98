package clinic.vein.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.intake.TakeInReport;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import clinic.vein.process.CareTask;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import clinic.vein.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A danger ends, or is shown as less, only where a person names it: whichever way round it is tried. */
@ClinicTest
class DangerIsNamedProcessTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RedFlags redFlags;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeInReport takeInReport;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private Worklist worklist;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    /** Reception once closed an emergency with the word "n". */
    @ParameterizedTest
    @EnumSource(
            value = CareTask.class,
            names = {"CALL_PATIENT", "CONFIRM_SEEN_TODAY", "HANDLE_RED_FLAG"})
    void aWithdrawalEndsNoRedFlag(CareTask waiting) {
        ReferralId id = driver.receive(waiting == CareTask.HANDLE_RED_FLAG ? Reports.dual() : Reports.bleeding());
        if (waiting == CareTask.CONFIRM_SEEN_TODAY) {
            driver.complete(id, "CallPatient", "nurse", Submissions.EXAMINE_TODAY);
        }
        if (waiting == CareTask.HANDLE_RED_FLAG) {
            driver.as("intake", () -> reportRedFlag.report(id, "The left calf is swollen"));
        }

        Refused refused = catchThrowableOfType(Refused.class, () -> withdraw(id));

        assertThat(refused.violations()).extracting(Violation::code).containsExactly("alarm.open");
        assertThat(driver.openTasks(id)).contains(waiting.id());
        assertThat(driver.state(id)).isNotEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void whoSpokeToThePatientCanHaveTheReferralWithdrawn() {
        ReferralId id = driver.receive(Reports.bleeding());
        driver.complete(id, "CallPatient", "nurse", Submissions.SAFE_TO_CONTINUE);
        withdraw(id);
        assertThat(driver.state(id)).isEqualTo(ReferralState.WITHDRAWN);
    }

    /** An examination answers what was reported; whoever lets the patient go on says so by its name. */
    @Test
    void whoWasSeenTodayHasNamedWhatWasReported() {
        ReferralId id = driver.receive(with(Reports.dual(), Answer.YES));
        driver.complete(id, "CallPatient", "nurse", Submissions.EXAMINE_TODAY);
        String seen = "{'outcome':'CONTINUE','done':['EXAMINED'],'urgency':'ROUTINE','found':'Is quite well'}";

        assertThat(refused(id, "ConfirmSeenToday", seen))
                .filteredOn(violation -> violation.field().equals("override.findings"))
                .extracting(Violation::message)
                .singleElement()
                .asString()
                .contains("COLD_PAINFUL_LEG");

        driver.complete(
                id,
                "ConfirmSeenToday",
                "nurse",
                seen.replace(
                        "'found'",
                        "'override':{'findings':['COLD_PAINFUL_LEG'],"
                                + "'reason':'Warm foot, pulses are there on both sides'},'found'"));
        assertThat(urgency(id)).isEqualTo(Urgency.ROUTINE);
    }

    /** The second report of a known patient: the headline says what it needs, and the call names what it says. */
    @Test
    void aFurtherReportRaisesTheUrgencyAndIsNamed() {
        ReferralReport first = Reports.dual();
        ReferralId id = driver.receive(first);
        driver.pass(id, Duration.ofMinutes(5));
        driver.as("intake", () -> takeInReport.take(with(first, Answer.YES)));

        assertThat(urgency(id)).isEqualTo(Urgency.EMERGENCY);
        assertThat(worklist.entry(driver.task(id, "HandleRedFlag"))
                        .orElseThrow()
                        .urgency())
                .isEqualTo("EMERGENCY");
        String goesOn = "{'outcome':'CONTINUE','spokeWith':'PATIENT','note':'Says that it is well now',"
                + "'leg':{'concerns':['NONE']},'override':{'findings':['REPORTED_RED_FLAG'],"
                + "'reason':'Foot is warm again, walks without pain'}}";
        assertThat(refused(id, "HandleRedFlag", goesOn))
                .extracting(Violation::field)
                .containsExactly("override.findings", "urgency");
        String named = goesOn.replace("'REPORTED", "'COLD_PAINFUL_LEG','REPORTED");
        assertThat(refused(id, "HandleRedFlag", named.replace("'note'", "'urgency':'ROUTINE','note'")))
                .extracting(Violation::field)
                .containsExactly("urgency");

        driver.complete(id, "HandleRedFlag", "nurse", named.replace("'note'", "'urgency':'URGENT','note'"));
        assertThat(urgency(id)).isEqualTo(Urgency.URGENT);

        driver.pass(id, Duration.ofHours(2));
        driver.as("intake", () -> takeInReport.take(first));
        assertThat(urgency(id)).as("never lowered by news").isEqualTo(Urgency.URGENT);
    }

    /** Two at once: the one that is dealt with first does not lower what the other needs. */
    @Test
    void aRedFlagIsNotLoweredBelowSameDayWhileAnotherWaits() {
        ReferralReport first = with(Reports.dual(), Answer.YES);
        ReferralId id = driver.receive(first);
        driver.as("intake", () -> reportRedFlag.report(id, "The left calf is swollen"));
        String named = "{'outcome':'CONTINUE','spokeWith':'PATIENT','note':'Says that it is well now',"
                + "'leg':{'concerns':['NONE']},'urgency':'URGENT','override':{'findings':['COLD_PAINFUL_LEG'],"
                + "'reason':'Foot is warm again, walks without pain'}}";

        assertThat(refused(id, "CallPatient", named))
                .extracting(Violation::field)
                .containsExactly("urgency");

        driver.complete(id, "CallPatient", "nurse", named.replace("'URGENT'", "'SAME_DAY'"));
        assertThat(urgency(id)).isEqualTo(Urgency.SAME_DAY);
    }

    /** By both references: of the referral, and of what was sent later; until somebody has dealt with it. */
    @Test
    void theStatusPageSaysWhatToDoUntilTheNurseRingsAndNoLonger() {
        ReferralReport first = Reports.dual();
        ReferralId id = driver.receive(first);
        driver.pass(id, Duration.ofMinutes(5));
        Referral sent = driver.as(
                "intake", () -> takeInReport.take(with(first, Answer.YES)).asSent());
        List<String> references = List.of(
                referrals.find(id).orElseThrow().reference().value(),
                sent.reference().value());

        references.forEach(reference ->
                assertThat(status(reference)).as(reference).contains("role=\"alert\"", "do not wait for our call"));

        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                "{'outcome':'CONTINUE','spokeWith':'PATIENT','note':'Is well','urgency':'URGENT',"
                        + "'leg':{'concerns':['NONE']},'override':{'findings':['REPORTED_RED_FLAG','COLD_PAINFUL_LEG'],"
                        + "'reason':'Foot is warm again, walks without pain'}}");
        references.forEach(reference -> assertThat(status(reference))
                .as(reference)
                .doesNotContain("role=\"alert\"", "do not wait for our call"));
    }

    /** A red flag that a table knows can be told to people in words. */
    @Test
    void eachRedFlagHasItsWords() {
        Set<String> circumstances = Set.of("pregnant", "previousClot");
        Words words = catalogue.in(Language.ENGLISH);
        redFlags.all().stream()
                .flatMap(flag -> flag.answers().keySet().stream())
                .filter(question -> !circumstances.contains(question))
                .map(question -> StandingFinding.of(question, "YES").code())
                .forEach(code -> assertThat(words.find("StandingFinding." + code))
                        .as(code)
                        .isPresent());
    }

    private String status(String reference) {
        return new Visitor(port)
                .submit(
                        "/status",
                        Map.of(
                                "reference", reference,
                                "dateOfBirth.day", "31",
                                "dateOfBirth.month", "1",
                                "dateOfBirth.year", "1970"))
                .body();
    }

    private void withdraw(ReferralId id) {
        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "n");
            return null;
        });
    }

    private static ReferralReport with(ReferralReport report, Answer coldPainfulLeg) {
        return SomeReport.like(report)
                .veins(veins -> veins.coldPainfulLeg(coldPainfulLeg))
                .done();
    }

    private List<Violation> refused(ReferralId id, String task, String submission) {
        Refused refused = catchThrowableOfType(Refused.class, () -> driver.complete(id, task, "nurse", submission));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.violations();
    }

    private Urgency urgency(ReferralId id) {
        return referrals.find(id).orElseThrow().urgency();
    }
}
