package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Work;
import clinic.vein.embedded.PackagedApplication;
import clinic.vein.process.CareTask;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The clinic's people do whatever waits for them, over HTTP: from the check to the closing letter, without treatment. Only the
 * day of the appointment they cannot wait for: it comes at once.
 */
final class StaffAtWork {

    private static final Map<String, String> ANSWERS = Map.of(
            CareTask.CHECK_REFERRAL.id(), Submissions.COMPLETE,
            CareTask.REVIEW_REFERRAL.id(), Submissions.APPROVE,
            CareTask.RECORD_ARRIVAL.id(), CareDriver.ARRIVED,
            CareTask.ASSESS_VEINS.id(), CareDriver.CONSERVATIVE,
            CareTask.SIGN_CLOSING_LETTER.id(), CareDriver.SIGNED);

    private final PackagedApplication clinic;
    private final Map<String, Visitor> people = new LinkedHashMap<>();

    StaffAtWork(PackagedApplication clinic) {
        this.clinic = clinic;
        for (String account : List.of("intake", "physician", "vascular")) {
            Visitor person = new Visitor(clinic.port());
            assertThat(person.signIn(account, "vein-demo")).doesNotContain("/sign-in");
            person.get("/");
            people.put(account, person);
        }
    }

    /** All that waits now, once. */
    void doWhatWaits() throws Exception {
        for (Visitor person : people.values()) {
            for (JsonNode task :
                    Visitor.json(person.get("/api/tasks?scope=ALL&limit=50")).path("tasks")) {
                String key = task.path("key").asText();
                boolean books = key.equals(CareTask.BOOK_ASSESSMENT.id());
                if (books || ANSWERS.containsKey(key)) {
                    String id = task.path("id").asText();
                    String slot = books ? freeSlot() : null;
                    HttpResponse<String> done = complete(person, id, slot == null ? answer(key) : booking(slot));
                    assertThat(done.statusCode()).as(key + " " + done.body()).isBetween(200, 409);
                    if (slot != null && done.statusCode() < 300) {
                        theDayOf(slot);
                    }
                }
            }
        }
    }

    private static String answer(String key) {
        return Objects.requireNonNull(ANSWERS.get(key)).replace('\'', '"');
    }

    private static String booking(String slot) {
        return new Work(CareTask.BOOK_ASSESSMENT, Map.of("slotId", slot, "toldBy", "TELEPHONE", "acceptedSooner", true))
                .json();
    }

    private static HttpResponse<String> complete(Visitor person, String task, String answer) {
        person.postJson("/api/tasks/" + task + "/claim", "");
        return person.postJson("/api/tasks/" + task + "/complete", answer);
    }

    private String freeSlot() throws Exception {
        try (Connection database = clinic.superuser();
                Statement statement = database.createStatement();
                ResultSet slot = statement.executeQuery("""
                        select id from clinic.slot where purpose = 'ASSESSMENT' and withdrawn_at is null
                          and starts_at > now() + interval '8 days'
                          and not exists (select from clinic.booking where slot_id = slot.id)
                        order by starts_at limit 1""")) {
            assertThat(slot.next()).as("a free slot").isTrue();
            return slot.getString(1);
        }
    }

    /** It has just begun, or lately where its room is taken just now. */
    private void theDayOf(String slot) throws Exception {
        try (Connection database = clinic.superuser();
                PreparedStatement statement = database.prepareStatement("""
                        update clinic.slot moved
                        set starts_at = free.begins, ends_at = free.begins + (moved.ends_at - moved.starts_at)
                        from (select begins from clinic.slot asked, generate_series(date_trunc('minute', now()) - interval '1 minute',
                                  now() - interval '1 day', interval '-5 minutes') begins
                              where asked.id = ?::uuid and not exists (
                                  select from clinic.slot other where other.room = asked.room and other.id <> asked.id
                                    and other.starts_at < begins + (asked.ends_at - asked.starts_at) and other.ends_at > begins)
                              order by begins desc limit 1) free
                        where moved.id = ?::uuid""")) {
            statement.setString(1, slot);
            statement.setString(2, slot);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
