package clinic.vein.security.clients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TokenThrottleTest {

    private final TokenThrottle throttle = new TokenThrottle();

    private int answer(String address, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/oauth2/token");
        request.setRemoteAddr(address);
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
}
