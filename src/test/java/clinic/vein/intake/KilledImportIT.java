package clinic.vein.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.ApplicationInAnotherJvm;
import clinic.vein.messaging.smtp.SpeechlessMailServer;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.Eventually;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in the middle of an import and of a mail: what was answered as accepted is there, once, and on its way; the
 * same file again brings the rest and nothing twice, and the mail goes out once more under the same id, and no other does.
 */
class KilledImportIT {

    private static final String FILE = "/intake/referrals.csv";

    /** The file's first: one of them is of a patient of another, some are refused. */
    private static final int ROWS = 200;

    private static final int REFUSED = 3;
    private static final int REFERRALS = 196;
    private static final int ANSWERS_BEFORE_THE_KILL = 60;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path dataFolder;

    private SpeechlessMailServer mail;

    @BeforeEach
    void takeMail() throws IOException {
        mail = new SpeechlessMailServer();
    }

    @AfterEach
    void takeNoMore() throws IOException {
        mail.close();
    }

    @Test
    void everyRowAnsweredAsAcceptedIsThereOnceWithOneLiveProcess() throws Exception {
        Map<String, String> accepted;
        try (ApplicationInAnotherJvm killed = ApplicationInAnotherJvm.start(dataFolder, settings())) {
            accepted = references(importFile(killed, ANSWERS_BEFORE_THE_KILL), "ACCEPTED");
        }
        assertThat(mail.taken()).as("the server has it, and nobody was told so").hasSize(1);
        mail.speak();
        assertThat(accepted).hasSizeGreaterThan(ANSWERS_BEFORE_THE_KILL / 2).hasSizeLessThan(REFERRALS);

        try (ApplicationInAnotherJvm restarted = ApplicationInAnotherJvm.start(dataFolder, settings());
                Connection connection = restarted.connect()) {
            assertThat(references(connection)).containsAll(accepted.values());
            assertThatEachOpenReferralHasOneLiveProcess(connection);

            List<JsonNode> answers = importFile(restarted, Integer.MAX_VALUE);

            JsonNode summary = answers.get(ROWS).get("summary");
            assertThat(answers).hasSize(ROWS + 1);
            assertThat(summary.get("refused").intValue()).isEqualTo(REFUSED);
            assertThat(summary.get("accepted").intValue()
                            + summary.get("alreadyKnown").intValue())
                    .isEqualTo(ROWS - REFUSED);
            assertThat(references(answers, "ALREADY_KNOWN")).containsAllEntriesOf(accepted);
            assertThat(references(connection)).hasSize(REFERRALS).doesNotHaveDuplicates();
            assertThatEachOpenReferralHasOneLiveProcess(connection);
            assertThatOneMailCameTwiceUnderTheSameId(connection);
        }
    }

    private String[] settings() {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.port(),
            "--spring.mail.properties.mail.smtp.starttls.required=false",
            "--clinic.messaging.from=clinic@example.org",
            "--clinic.messaging.relayed-every=PT0.2S"
        };
    }

    /** It is sent again when nobody can be at it any more; here that time is over at once. */
    private void assertThatOneMailCameTwiceUnderTheSameId(Connection connection) throws SQLException {
        String killed = mail.taken().get(0);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update clinic.message set next_attempt_at = now() where id = '"
                    + killed.substring(1, killed.indexOf('@')) + "'");
        }
        Eventually.await()
                .until(() -> column(
                                connection,
                                "select id from clinic.message where channel = 'EMAIL' and state = 'WAITING'")
                        .isEmpty());
        List<String> sent = column(
                connection,
                "select '<' || id || '@example.org>' from clinic.message where channel = 'EMAIL' and state = 'SENT'");
        List<String> expected = new ArrayList<>(sent);
        expected.add(killed);
        assertThat(sent).contains(killed).hasSizeGreaterThan(ANSWERS_BEFORE_THE_KILL);
        assertThat(mail.taken()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** @return the answers that arrived, those after the kill included */
    private List<JsonNode> importFile(ApplicationInAnotherJvm application, int killAfter) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(application.address("/api/referrals:import"))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token(application))
                .POST(BodyPublishers.ofString(firstRows()))
                .build();
        List<JsonNode> answers = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(JSON.readTree(line));
                if (answers.size() >= killAfter && !mail.taken().isEmpty()) {
                    application.kill();
                }
            }
        } catch (IOException e) {
            assertThat(answers).as("answers before the connection broke").hasSizeGreaterThanOrEqualTo(killAfter);
        }
        return answers;
    }

    private static String firstRows() throws IOException {
        try (InputStream file = KilledImportIT.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(1 + ROWS)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String token(ApplicationInAnotherJvm application) throws IOException {
        HttpResponse<String> answer = ApiClient.ask(
                application.address("/").getPort(),
                "client-demo",
                "vein-demo",
                "grant_type=client_credentials&scope=referrals:write");
        return JSON.readTree(answer.body()).required("access_token").asText();
    }

    /** The references of the answers with this result, by the line of their row. */
    private static Map<String, String> references(List<JsonNode> answers, String result) {
        Map<String, String> references = new TreeMap<>();
        answers.stream()
                .filter(answer -> answer.path("result").asText().equals(result))
                .forEach(answer -> references.put(
                        answer.get("line").asText(), answer.get("reference").asText()));
        return references;
    }

    private static List<String> references(Connection connection) throws SQLException {
        return column(connection, "select reference from clinic.referral");
    }

    private static void assertThatEachOpenReferralHasOneLiveProcess(Connection connection) throws SQLException {
        assertThat(column(connection, """
                        select reference || ': ' || state || ', ' || count(process.id_) || ' processes'
                          from clinic.referral
                          left join engine.act_ru_execution process
                            on process.business_key_ = referral.id::text and process.parent_id_ is null
                         group by referral.id
                        having count(process.id_) <> case when open then 1 else 0 end""")).isEmpty();
        assertThat(column(connection, """
                        select business_key_ from engine.act_ru_execution
                         where parent_id_ is null
                           and business_key_ not in (select id::text from clinic.referral)""")).isEmpty();
        assertThat(column(connection, "select id from clinic.open_task"))
                .containsExactlyInAnyOrderElementsOf(column(connection, "select id_ from engine.act_ru_task"));
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }
}
