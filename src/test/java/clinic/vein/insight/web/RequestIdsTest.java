package clinic.vein.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdsTest {

    private final AtomicReference<String> logged = new AtomicReference<>();

    private String answered(String asked) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        if (asked != null) {
            request.addHeader("X-Request-Id", asked);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new RequestIds().doFilter(request, response, (in, out) -> logged.set(MDC.get("requestId")));
        return response.getHeader("X-Request-Id");
    }

    @Test
    void theCallersIdIsLoggedAndAnswered() throws Exception {
        assertThat(answered("surgery-4711.a_b")).isEqualTo("surgery-4711.a_b");
        assertThat(logged).hasValue("surgery-4711.a_b");
        assertThat(MDC.get("requestId")).as("afterwards").isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "12345678\nERROR forged",
                "<script>alert(1)</script>",
                "Ada Quill 1970-01-31",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void whatIsNoIdIsReplaced(String asked) throws Exception {
        assertThat(answered(asked)).isNotEqualTo(asked).matches("[0-9a-f-]{36}");
        assertThat(logged.get()).matches("[0-9a-f-]{36}");
    }

    @Test
    void withoutOneItGetsOne() throws Exception {
        String first = answered(null);
        assertThat(answered(null)).isNotEqualTo(first);
    }
}
