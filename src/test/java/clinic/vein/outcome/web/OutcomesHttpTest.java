package clinic.vein.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.outcome.PastRows;
import clinic.vein.outcome.PublishedCohorts;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report and the import over HTTP, against the whole application. */
@ClinicTest
class OutcomesHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    private Visitor visitor(String account) {
        return account.isEmpty() ? new Visitor(port) : Visitor.signedIn(port, account);
    }

    private HttpResponse<String> get(String account, String path, String accept) {
        return visitor(account).send(path, request -> request.header("Accept", accept));
    }

    private HttpResponse<String> bring(String account, String csv) {
        Visitor visitor = visitor(account);
        return visitor.send(visitor.request("/api/outcomes:import")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    private static String of(PastRows rows) {
        return "/api/outcomes?measure=IRLS&threshold=10&origin=SYNTHETIC&series="
                + URLEncoder.encode(rows.series(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "vascular, 200",
        "clinicadmin, 200",
        "intake, 403",
        "nurse, 403",
        "physician, 403",
        "privacy, 403",
        "'', 401"
    })
    void only_vascular_specialists_and_administrators_read_and_import(String account, int status) {
        assertThat(get(account, "/api/outcomes", "application/json").statusCode())
                .isEqualTo(status);
        PastRows rows = PastRows.synthetic("Roles").add(1);
        int imported = bring(account, rows.csv()).statusCode();
        int page = get(account, "/outcomes", "text/html").statusCode();
        if (status == 200) {
            assertThat(imported).isEqualTo(200);
            assertThat(page).isEqualTo(200);
        } else {
            assertThat(imported).isIn(401, 403);
            assertThat(page).isIn(302, 403);
        }
    }

    @Test
    void a_cohort_comes_in_and_its_report_goes_out_as_json_and_csv() throws IOException {
        PastRows rows = PublishedCohorts.sundaresan();
        HttpResponse<String> imported = bring("vascular", rows.csv());
        assertThat(imported.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(imported.body()).at("/summary/added").asInt()).isEqualTo(35);

        HttpResponse<String> response = get("clinicadmin", of(rows), "application/json");
        JsonNode report = JSON.readTree(response.body());
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(report.at("/scores/before/mean").decimalValue()).isEqualByComparingTo("19.83");
        assertThat(report.at("/scores/after/mean").decimalValue()).isEqualByComparingTo("7.89");
        assertThat(report.at("/scores/ratioOfMeans/percent").decimalValue()).isEqualByComparingTo("60.2");
        assertThat(report.at("/scores/ratioOfMeans/formula").asText()).contains("mean before");
        assertThat(report.at("/asked/threshold").asInt()).isEqualTo(10);
        assertThat(report.at("/data").asText()).startsWith("Synthetic");
        assertThat(report.at("/publishedAre").asText()).isEqualTo("Uncontrolled case series");
        assertThat(report.path("published")).hasSize(4);
        assertThat(response.body()).doesNotContain("patient 1");

        HttpResponse<String> csv = get("vascular", of(rows), "text/csv, application/json;q=0.5");
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body()).contains("Responders: score fell by 10 or more points,20,35,57.1,57,57,40.9,72.0");
        assertThat(get("vascular", of(rows) + "&format=csv", "*/*").body()).isEqualTo(csv.body());
    }

    @ParameterizedTest
    @CsvSource({"clinicadmin, 200", "vascular, 403", "privacy, 403", "intake, 403", "'', 401"})
    void only_administrators_export_rows_for_a_registry(String account, int status) {
        HttpResponse<String> answer = get(account, "/api/outcomes/registry", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body()).startsWith("pseudonym,year,pathway,restless_legs,treatment,product");
        }
    }

    @Test
    void a_file_may_be_longer_than_other_requests() throws IOException {
        PastRows rows = PastRows.synthetic("Long").treatedBy("ENDOTHERMAL").pairs(4_000, 20, 5);
        assertThat(rows.csv().length()).isGreaterThan(300_000);
        HttpResponse<String> imported = bring("vascular", rows.csv());
        assertThat(JSON.readTree(imported.body()).at("/summary/added").asInt()).isEqualTo(4_000);
    }

    @Test
    void a_bad_row_is_told_with_its_line() throws IOException {
        PastRows rows = PastRows.synthetic("Lines").pairs(1, 20, 5);
        String[] lines = bring(
                        "clinicadmin",
                        rows.treatedBy("ENDOTHERMAL")
                                .pairs(1, 20, 5)
                                .pairs(1, 99, 5)
                                .csv())
                .body()
                .split("\n");
        assertThat(JSON.readTree(lines[0]).path("line").asInt()).isEqualTo(2);
        assertThat(JSON.readTree(lines[1]).at("/violations/0/field").asText()).isEqualTo("irlsBefore");
        assertThat(JSON.readTree(lines[1]).path("line").asInt()).isEqualTo(4);
        assertThat(JSON.readTree(lines[2]).at("/summary/added").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "measure=VCSS, measure",
        "threshold=4, threshold",
        "measure=RATING&threshold=15, threshold",
        "from=2025, from",
        "from=2025-05&to=2025-03, to",
        "treatement=SURGERY, ''",
        "format=xml, format"
    })
    void a_question_that_makes_no_sense_is_refused_with_its_field(String query, String field) throws IOException {
        HttpResponse<String> response = get("vascular", "/api/outcomes?" + query, "application/json");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(response.body()).findValuesAsText("field")).containsExactly(field);
    }
}
