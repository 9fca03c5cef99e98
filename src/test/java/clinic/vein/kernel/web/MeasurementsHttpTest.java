package clinic.vein.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms ask the server what was typed. */
@ClinicTest
class MeasurementsHttpTest {

    @LocalServerPort
    private int port;

    @Test
    void what_is_understood_is_said_with_what_was_typed() {
        JsonNode answer = Visitor.json(read("nurse", "{\"quantity\":\"BODY_WEIGHT\",\"typed\":\"11st 6\"}"));
        assertThat(answer.get("words").asText()).isEqualTo("72.6 kg, from 11 st 6 lb");
        assertThat(answer.get("measured").toString())
                .isEqualTo("{\"typed\":\"11st 6\",\"bound\":\"EXACT\",\"value\":72.6,\"unit\":\"kg\"}");
        assertThat(answer.has("problem")).isFalse();
    }

    @Test
    void what_is_not_understood_is_asked_about() {
        JsonNode answer = Visitor.json(read("physician", "{\"quantity\":\"FERRITIN\",\"typed\":\"1.250\"}"));
        assertThat(answer.get("problem").get("code").asText()).isEqualTo("ambiguous.number");
        assertThat(answer.has("words")).isFalse();
    }

    @Test
    void a_question_without_a_quantity_is_refused() {
        assertThat(read("nurse", "{\"typed\":\"12\"}").statusCode()).isEqualTo(422);
        assertThat(read("nurse", "{\"quantity\":\"SHOE_SIZE\",\"typed\":\"12\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> read(String account, String body) {
        return Visitor.signedIn(port, account).postJson("/api/measurements:read", body);
    }
}
