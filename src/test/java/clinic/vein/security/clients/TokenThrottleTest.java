package clinic.vein.security.clients;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.TriesInMemory;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TokenThrottleTest {

    private final TokenThrottle throttle = new TokenThrottle(
            "client-surgery"::equals, new Tries(new TriesInMemory(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

    private int answer(String address, int status) throws Exception {
        return answer("client-surgery", address, status);
    }

    private int answer(String system, String address, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/oauth2/token");
        request.setRemoteAddr(address);
        request.addHeader(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((system + ":secret").getBytes(US_ASCII)));
        MockHttpServletResponse response = new MockHttpServletResponse();
        throttle.doFilter(request, response, (asked, given) -> ((HttpServletResponse) given).setStatus(status));
        return response.getStatus();
    }

    @Test
    void many_wrong_secrets_of_an_address_are_not_looked_at_and_right_ones_cost_nothing() throws Exception {
        for (int i = 0; i < 500; i++) {
            assertThat(answer("192.0.2.1", 200)).isEqualTo(200);
        }
        for (int i = 0; i < 60; i++) {
            assertThat(answer("192.0.2.1", 401)).isEqualTo(401);
        }
        for (int i = 0; i < 20; i++) {
            answer("192.0.2.1", 401);
        }
        assertThat(answer("192.0.2.1", 401)).isEqualTo(429);
        assertThat(answer("192.0.2.2", 401)).as("another address").isEqualTo(401);
    }

    @Test
    void a_system_with_a_wrong_secret_holds_up_no_other_behind_its_address() throws Exception {
        for (int i = 0; i < 80; i++) {
            answer("client-made-up-" + i, "192.0.2.1", 401);
        }
        assertThat(answer("client-made-up", "192.0.2.1", 401)).isEqualTo(429);
        assertThat(answer("192.0.2.1", 200)).isEqualTo(200);
    }

    @Test
    void an_outage_is_nobodys_fault() throws Exception {
        for (int i = 0; i < 80; i++) {
            assertThat(answer("192.0.2.1", 503)).isEqualTo(503);
            assertThatThrownBy(() -> throttle.doFilter(
                            new MockHttpServletRequest("POST", "/oauth2/token"),
                            new MockHttpServletResponse(),
                            (asked, given) -> {
                                throw new ServletException("the database is away");
                            }))
                    .hasMessage("the database is away");
        }
        assertThat(answer("192.0.2.1", 401)).isEqualTo(401);
    }
}
