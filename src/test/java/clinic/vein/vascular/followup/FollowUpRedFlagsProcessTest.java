package clinic.vein.vascular.followup;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Visitor;
import clinic.vein.vascular.safety.Complication;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign that must not wait raises a task as urgent as the table says. */
@ClinicTest
class FollowUpRedFlagsProcessTest {

    private static final String SIGNS =
            "{'legSwelling':%s,'chestSymptoms':%s,'neurologicalSymptoms':%s,'skinBlistering':%s,'infectionSigns':%s,"
                    + "'complications':[],'note':'On the telephone'}";

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, false, false, SAME_DAY, 60",
        "false, true, false, false, false, EMERGENCY, 0",
        "false, false, true, false, false, EMERGENCY, 0",
        "false, false, false, true, false, URGENT, 60",
        "false, false, false, false, true, URGENT, 60",
        "true, false, true, true, true, EMERGENCY, 0"
    })
    void a_red_flag_raises_a_task_with_its_urgency(
            String leg, String chest, String neurological, String blisters, String infection, String urgency, int due) {
        ReferralId id = recovering();
        driver.complete(id, "CheckRecovery", "nurse", SIGNS.formatted(leg, chest, neurological, blisters, infection));
        assertThat(driver.openTasks(id)).contains("HandleComplication");
        assertThat(minutesAllowed(id)).isEqualTo(due);
        JsonNode work = json(Visitor.signedIn(port, "vascular")
                        .get("/api/tasks/"
                                + driver.task(id, "HandleComplication").value()))
                .at("/work");
        assertThat(work.at("/flagged/urgency").asText()).isEqualTo(urgency);
        assertThat(work.at("/flagged/redFlags")).isNotEmpty();
        assertThat(work.at("/complications")).hasSize(Complication.offered().size());
        assertThat(work.toString()).contains("liquid: rare (0.01 to under 0.1 %), foam: occasional (0.1 to under 1 %)");
    }

    /** What a nurse ticks as a complication is no less than the sign of it. */
    @ParameterizedTest
    @CsvSource({
        "VISUAL_DISTURBANCE, EMERGENCY, 0",
        "CHEST_TIGHTNESS, EMERGENCY, 0",
        "ALLERGIC_REACTION, SAME_DAY, 60",
        "PULMONARY_EMBOLISM, EMERGENCY, 0"
    })
    void a_complication_that_is_ticked_is_as_urgent_as_its_sign(String kind, String urgency, int due) {
        ReferralId id = recovering();
        String ticked = SIGNS.formatted(false, false, false, false, false)
                .replace("'complications':[]", "'complications':['" + kind + "']");
        JsonNode advice = json(Visitor.signedIn(port, "nurse")
                .postJson(
                        "/api/tasks/" + driver.task(id, "CheckRecovery").value() + "/advice",
                        ticked.replace('\'', '"')));
        assertThat(advice.at("/urgency").asText()).isEqualTo(urgency);
        driver.complete(id, "CheckRecovery", "nurse", ticked);
        assertThat(minutesAllowed(id)).isEqualTo(due);
        JsonNode work = json(Visitor.signedIn(port, "vascular")
                        .get("/api/tasks/"
                                + driver.task(id, "HandleComplication").value()))
                .at("/work");
        assertThat(work.at("/flagged/urgency").asText()).isEqualTo(urgency);
        assertThat(work.at("/standing")).hasSize(1);
    }

    @Test
    void without_a_sign_no_task_is_raised() {
        ReferralId id = recovering();
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        assertThat(driver.openTasks(id)).doesNotContain("HandleComplication");
    }

    /** The emergency ends with its task: the next complication is looked at within the hour again. */
    @Test
    void a_later_complication_has_an_urgency_of_its_own() {
        ReferralId id = recovering();
        driver.complete(id, "CheckRecovery", "nurse", SIGNS.formatted("false", "true", "false", "false", "false"));
        driver.complete(
                id,
                "HandleComplication",
                "vascular",
                CareDriver.COMPLICATION_HANDLED.replace(
                        "}",
                        ",'override':{'findings':['SUSPECTED_PULMONARY_EMBOLISM'],"
                                + "'reason':'Scanned at the hospital an hour ago'}}"));
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.MORE_SESSIONS);
        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("FINISH", "MIGRAINE"));
        assertThat(minutesAllowed(id)).isEqualTo(60);
    }

    @Test
    void the_form_is_told_while_the_nurse_asks() {
        ReferralId id = recovering();
        Visitor nurse = Visitor.signedIn(port, "nurse");
        String task = "/api/tasks/" + driver.task(id, "CheckRecovery").value();
        JsonNode advice = json(nurse.postJson(task + "/advice", "{\"infectionSigns\":true}"));
        assertThat(advice.at("/urgency").asText()).isEqualTo("URGENT");
        assertThat(advice.at("/redFlags/0/id").asText()).isEqualTo("follow-up-infection-signs");
        assertThat(json(nurse.postJson(task + "/advice", "{}")).at("/redFlags")).isEmpty();
        assertThat(json(nurse.get(task)).at("/work/frequencyRules")).hasSize(17);
    }

    private ReferralId recovering() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        return id;
    }

    private long minutesAllowed(ReferralId id) {
        return jdbc.sql("select created_at, due_at from clinic.open_task where id = :id")
                .param("id", driver.task(id, "HandleComplication").value())
                .query((row, number) -> Duration.between(instant(row, "created_at"), instant(row, "due_at")))
                .single()
                .toMinutes();
    }

    private static Instant instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
