package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mistyped address is told to be one, to everybody alike; what there is asks who it is that comes. */
@ClinicTest
class NoSuchPageTest {

    @LocalServerPort
    private int port;

    @Test
    void a_patient_reads_of_it_in_his_language() {
        HttpResponse<String> answer = new Visitor(port)
                .send("/refr", request -> request.header("Accept", "text/html").header("Accept-Language", "de"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"de\"", "999").doesNotContain("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "privacy"})
    void staff_are_not_told_that_their_role_is_the_reason(String account) {
        HttpResponse<String> answer = page(Visitor.signedIn(port, account), "/refr");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page");
    }

    @Test
    void what_there_is_stays_closed() {
        Visitor nobody = new Visitor(port);
        for (String page : List.of("/operations", "/privacy/referrals/1", "/second-factor", "/error")) {
            assertThat(page(nobody, page).headers().firstValue("Location").orElse("nowhere"))
                    .as(page)
                    .endsWith("/sign-in");
        }
        assertThat(page(Visitor.signedIn(port, "intake"), "/operations").statusCode())
                .isEqualTo(403);
        assertThat(page(nobody, "/api/refr").statusCode()).isEqualTo(401);
        assertThat(page(nobody, "/camunda/refr").statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> page(Visitor visitor, String path) {
        return visitor.send(path, request -> request.header("Accept", "text/html"));
    }
}
