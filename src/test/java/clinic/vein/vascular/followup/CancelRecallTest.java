package clinic.vein.vascular.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Visitor;
import clinic.vein.vascular.followup.CancelRecall.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff call a follow-up call off, for themselves or as the patient wishes. */
@ClinicTest
class CancelRecallTest {

    private static final String WHY = "Moved abroad, seen by a clinic there";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private CancelRecall cancelRecall;

    @Autowired
    private Recalls recalls;

    @Autowired
    private JdbcClient jdbc;

    private ReferralId id;

    @BeforeEach
    void complete() {
        driver.begin();
        id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
    }

    private UUID recall(int place) {
        return recalls.of(id).get(place).id();
    }

    private List<String> states() {
        return recalls.of(id).stream().map(Recalls.Line::state).toList();
    }

    private void cancel(UUID recall, Wish wish, String reason) {
        driver.as("intake", () -> {
            cancelRecall.cancel(id, recall, wish, reason);
            return null;
        });
    }

    @Test
    void a_planned_call_is_never_made_and_the_others_are() {
        cancel(recall(0), Wish.PATIENT, WHY);
        assertThat(states()).startsWith("CANCELLED").element(1).isEqualTo("PLANNED");
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        assertThat(driver.openTasks(id)).isEmpty();
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        assertThat(driver.openTasks(id)).containsExactly("MakeRecall");
        assertThat(recalls.of(id).get(0).calledOffReason()).isEqualTo(WHY);
        assertThat(driver.timeline(id)).contains("RECALL_CANCELLED");
    }

    @Test
    void a_call_that_is_the_nurses_already_leaves_the_task_list_and_what_was_to_tell_of_it() {
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        assertThat(message()).isEqualTo("WAITING");
        cancel(recall(0), Wish.CLINIC, WHY);
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(message()).isEqualTo("DROPPED");
        assertThat(jdbc.sql("select count(*) from engine.act_ru_execution where business_key_ = :key")
                        .param("key", id.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String message() {
        return jdbc.sql("select state from clinic.message where referral_id = :id and template = 'recall'")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void it_is_said_whose_wish_it_is_and_why_and_of_which_patient() {
        assertThatThrownBy(() -> cancel(recall(0), null, WHY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cancel(recall(0), Wish.PATIENT, "n")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cancel(UUID.randomUUID(), Wish.PATIENT, WHY)).isInstanceOf(Refused.class);
        cancel(recall(0), Wish.PATIENT, WHY);
        assertThatThrownBy(() -> cancel(recall(0), Wish.PATIENT, WHY)).isInstanceOf(Overtaken.class);
    }

    @Test
    void the_page_lists_them_and_tells_the_second_of_two() {
        Visitor reception = Visitor.signedIn(port, "intake");
        String page = "/enquiries/" + id + "/recalls";
        String token = Visitor.token(reception.get(page).body());
        Map<String, String> form = Map.of("wish", "PATIENT", "reason", WHY);
        String action = page + "/" + recall(0) + "/cancellation";
        assertThat(reception.post(action, token, Map.of("reason", WHY)).body())
                .contains("Whose wish is it?: Please fill this in.", WHY);
        assertThat(reception.post(action, token, form).statusCode()).isEqualTo(302);
        assertThat(reception.get(page).body()).contains("called off", "intake: " + WHY);
        assertThat(reception.post(action, token, form).statusCode()).isEqualTo(409);
        assertThat(Visitor.signedIn(port, "privacy").get(page).statusCode()).isEqualTo(403);
    }
}
