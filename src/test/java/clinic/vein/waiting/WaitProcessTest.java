package clinic.vein.waiting;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralReport;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ListedTasks;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock on timelines that the pathway itself has written. */
@ClinicTest
class WaitProcessTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    MeasureWait measureWait;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void runs_from_referral_to_the_first_session() {
        ReferralId id = care.assessed(1);
        assertThat(wait(id).isRunning()).isTrue();
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(id, Duration.ofMinutes(1));
        care.session(id, "FINISH");
        LocalDate treated = today();
        driver.pass(id, Duration.ofDays(3));
        assertThat(wait(id).periods()).singleElement().satisfies(only -> {
            assertThat(only.startedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
            assertThat(only.startedBy()).isEqualTo(StartRule.REFERRAL);
            assertThat(only.stoppedOn()).isEqualTo(treated);
            assertThat(only.stoppedBy()).isEqualTo(StopRule.FIRST_TREATMENT);
        });
    }

    @Test
    void the_first_missed_appointment_nullifies_and_the_second_runs_on() {
        ReferralId id = care.booked();
        driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);
        driver.pass(id, Duration.ofDays(2));
        LocalDate rebooked = today();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);
        driver.complete(id, "DecideAfterNoShow", "physician", "{'decision':'REBOOK','reason':'Was ill'}");
        care.book(id, "BookAssessment");
        assertThat(wait(id).periods())
                .extracting(WaitingPeriod::startedBy)
                .containsExactly(StartRule.REFERRAL, StartRule.REBOOKED);
        assertThat(wait(id).isRunning()).isTrue();
        assertThat(wait(id).current().startedOn()).isEqualTo(rebooked);
    }

    @Test
    void a_cause_treated_first_stops_and_the_approval_starts_anew() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.TREAT_CAUSE);
        assertThat(wait(id).current().stoppedBy()).isEqualTo(StopRule.ACTIVE_MONITORING);
        assertThat(jdbc.sql("""
                                select body from clinic.message where referral_id = :id
                                and template = 'cause-treatment-started' and recipient = 'PATIENT'""")
                        .param("id", id.value())
                        .query(String.class)
                        .single()
                        .replaceAll("\\s+", " "))
                .as("what the patient is told is what the clock does")
                .contains("the count of your waiting time stops today")
                .contains("It starts anew on the day on which we decide to treat your veins")
                .doesNotContain("lose your place");
        driver.pass(id, Duration.ofDays(57));
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        assertThat(wait(id).current().startedBy()).isEqualTo(StartRule.NEW_DECISION);
        assertThat(wait(id).days()).isZero();
    }

    @Test
    void a_resubmission_after_a_decline_keeps_the_start() {
        ReferralReport report = Reports.numbered(Reports.dual());
        ReferralId declined = driver.receive(report);
        driver.complete(declined, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(declined, "ReviewReferral", "physician", Submissions.DECLINE);
        driver.pass(declined, Duration.ofDays(30));
        ReferralId again = driver.receive(report);
        assertThat(wait(declined).current().stoppedBy()).isEqualTo(StopRule.NO_TREATMENT);
        assertThat(wait(again).current().startedBy()).isEqualTo(StartRule.RESUBMISSION);
        assertThat(wait(again).current().startedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(wait(again).days()).isEqualTo(30);
    }

    @Test
    void the_end_of_the_pathway_stops_the_clock() {
        ReferralId advised = driver.receive(Reports.nothingMuch());
        assertThat(wait(advised).current().stoppedBy()).isEqualTo(StopRule.RETURNED);
        ReferralId emergency = driver.receive(Reports.bleeding());
        driver.complete(emergency, "CallPatient", "nurse", Submissions.TO_EMERGENCY);
        assertThat(wait(emergency).current().stoppedBy()).isEqualTo(StopRule.SENT_TO_EMERGENCY);
        ReferralId conservative = care.arrived();
        driver.complete(conservative, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        assertThat(wait(conservative).current().stoppedBy()).isEqualTo(StopRule.NO_TREATMENT);
        ReferralId elsewhere = care.arrived();
        driver.complete(elsewhere, "AssessVeins", "vascular", CareDriver.REFER_ELSEWHERE);
        assertThat(wait(elsewhere).current().stoppedBy()).isEqualTo(StopRule.TRANSFERRED);
    }

    @Test
    void the_case_file_the_task_and_the_worklist_show_it() {
        ReferralId id = driver.receive(Reports.dual());
        Visitor intake = Visitor.signedIn(port, "intake");
        JsonNode caseFile = json(intake.get("/api/referrals/" + id)).at("/waiting");
        // Received in March on the tests' clock, read today on the real one.
        long days = ChronoUnit.DAYS.between(LocalDate.of(2026, 3, 4), LocalDate.now(ZoneId.of("Europe/London")));
        assertThat(caseFile.at("/running").asBoolean()).isTrue();
        assertThat(caseFile.at("/days").asLong()).isBetween(days - 1, days + 1);
        assertThat(caseFile.at("/breached").asBoolean()).isEqualTo(days > 126);
        assertThat(caseFile.at("/lastDayInTime").asText()).isEqualTo("2026-07-08");
        assertThat(caseFile.at("/standard").asText()).contains("GK");
        assertThat(caseFile.at("/periods/0/startedBy/id").asText()).isEqualTo("clock-start-referral");
        JsonNode sheet =
                json(intake.get("/api/tasks/" + driver.task(id, "CheckReferral").value()));
        assertThat(sheet.at("/caseFile/waiting/standardDays").asInt()).isEqualTo(126);
        assertThat(ListedTasks.of(intake, "ALL"))
                .filteredOn(line -> line.at("/referralId").asText().equals(id.toString()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.at("/key").asText()).isEqualTo("CheckReferral");
                    assertThat(line.at("/waiting/days").asLong()).isBetween(days - 1, days + 1);
                });
    }

    @Test
    void many_are_measured_at_once_and_unknown_ones_are_left_out() {
        ReferralId one = driver.receive(Reports.dual());
        ReferralId other = driver.receive(Reports.veinOnly());
        ReferralId unknown = new ReferralId(UUID.randomUUID());
        assertThat(driver.as("intake", () -> measureWait.of(List.of(one, other, unknown))))
                .containsOnlyKeys(one, other);
        assertThat(driver.as("intake", () -> measureWait.of(List.of()))).isEmpty();
    }

    private Wait wait(ReferralId id) {
        return driver.as("intake", () -> measureWait.of(id)).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(driver.now(), ZoneId.of("Europe/London"));
    }
}
