package clinic.vein.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class ReferralInLogTest {

    private static final String ID = "6a1f8c0e-2b7d-4c55-9d0e-0c7a3f5b1e11";

    private final ReferralInLog interceptor = new ReferralInLog();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void forget() {
        MDC.remove(ReferralInLog.LOGGED_AS);
    }

    private String logged(String pattern, String id) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", id));
        assertThat(interceptor.preHandle(request, response, this)).isTrue();
        return MDC.get(ReferralInLog.LOGGED_AS);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/referrals/{id}, " + ID,
        "/api/referrals/{id}/timeline, " + ID,
        "/enquiries/{id}/red-flag, " + ID,
        "/privacy/referrals/{id}, " + ID,
        "/api/tasks/{id},",
        "/api/letters/{id},",
    })
    void a_request_about_a_referral_is_logged_with_its_id(String pattern, String expected) {
        assertThat(logged(pattern, ID)).isEqualTo(expected);
        interceptor.afterCompletion(request, response, this, null);
        assertThat(MDC.get(ReferralInLog.LOGGED_AS)).isNull();
    }

    @Test
    void what_somebody_typed_is_not_logged() {
        assertThat(logged("/api/referrals/{id}", "Anna\nExample")).isNull();
    }
}
