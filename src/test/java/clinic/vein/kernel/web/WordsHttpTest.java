package clinic.vein.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Scripts read the catalogue as pages do. */
@ClinicTest
class WordsHttpTest {

    @LocalServerPort
    private int port;

    @Test
    void staff_get_the_words_once_and_nobody_else_does() {
        Visitor nurse = Visitor.signedIn(port, "nurse");
        HttpResponse<String> words = nurse.get("/api/words");
        assertThat(words.statusCode()).isEqualTo(200);
        assertThat(Visitor.json(words).get("Role.NURSE").asText()).isEqualTo("Nurse");
        assertThat(words.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
        String tag = words.headers().firstValue("ETag").orElseThrow();
        assertThat(nurse.send(nurse.request("/api/words").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(new Visitor(port).get("/api/words").statusCode()).isEqualTo(401);
    }
}
