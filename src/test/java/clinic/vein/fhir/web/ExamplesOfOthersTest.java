package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * HL7's own examples of the kinds that we know, sent as they are: each is taken or refused with a reason. The table is in
 * docs/fhir-examples.md: {@code mvn test -Dtest=ExamplesOfOthersTest -Dfhir-examples=write}.
 */
@ClinicTest
class ExamplesOfOthersTest {

    private static final Path FOLDER = Path.of("src/test/resources/hl7-r4-examples");
    private static final Path PAGE = Path.of("docs/fhir-examples.md");
    private static final String BEGIN = "| example | sent by | answer | fault | where |\n|---|---|---|---|---|\n";

    @LocalServerPort
    int port;

    @Test
    void eachIsTakenOrRefusedWithAReason() throws IOException {
        String token = ApiClient.token(port, "client-fhir");
        StringBuilder table = new StringBuilder(BEGIN);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                table.append(answer(file, token));
            }
        }
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf("\n\n", begin) + 1;
        if ("write".equals(System.getProperty("fhir-examples"))) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(table.toString());
        }
    }

    private String answer(Path file, String token) throws IOException {
        String body = Files.readString(file);
        String name = file.getFileName().toString();
        String type = name.substring(0, name.indexOf('-'));
        String path = type.equals("Bundle") ? "/fhir" : "/fhir/" + type;
        HttpResponse<String> answer = new Visitor(port)
                .send(
                        path,
                        request -> request.header("Content-Type", "application/fhir+json")
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(name + answer.body()).isLessThan(500);
        TreeSet<String> faults = new TreeSet<>();
        TreeSet<String> places = new TreeSet<>();
        JsonNode outcome = Visitor.json(answer);
        if (answer.statusCode() >= 400) {
            assertThat(outcome.path("issue")).as(name).isNotEmpty();
        }
        for (JsonNode issue : outcome.path("issue")) {
            assertThat(issue.path("details").path("text").asText()).as(name).isNotBlank();
            faults.add(issue.path("details").path("coding").path(0).path("code").asText());
            issue.path("expression").forEach(each -> places.add("`" + each.asText() + "`"));
        }
        return "| "
                + String.join(
                        " | ",
                        List.of(
                                name.replace(".json", ""),
                                "POST " + path,
                                String.valueOf(answer.statusCode()),
                                String.join(", ", faults),
                                String.join(", ", places)))
                + " |\n";
    }
}
