package clinic.vein.security.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A proxy that nobody named is not believed, and whoever runs the clinic hears of it. */
@ExtendWith(OutputCaptureExtension.class)
class UnnamedProxiesTest {

    private final AtomicLong now = new AtomicLong();
    private final UnnamedProxies filter = new UnnamedProxies(now::get);

    @Test
    void whoever_runs_the_clinic_is_told_once_an_hour_of_each_address(CapturedOutput log) throws Exception {
        comes("192.0.2.7", "X-Forwarded-For", false);
        comes("192.0.2.7", "Forwarded", false);
        comes("192.0.2.8", "X-Forwarded-Proto", false);
        assertThat(log.getOut().lines().filter(line -> line.contains("192.0.2.7")))
                .hasSize(1);
        assertThat(log.getOut().lines().filter(line -> line.contains("192.0.2.8")))
                .hasSize(1);

        now.addAndGet(Duration.ofMinutes(61).toNanos());
        comes("192.0.2.7", "X-Forwarded-For", false);
        assertThat(log.getOut().lines().filter(line -> line.contains("192.0.2.7")))
                .hasSize(2);
    }

    @Test
    void nothing_is_said_of_a_proxy_that_is_believed_or_of_nobody_s_word(CapturedOutput log) throws Exception {
        comes("192.0.2.9", "X-Forwarded-For", true);
        comes("192.0.2.9", "Accept", false);
        assertThat(log.getOut()).doesNotContain("192.0.2.9");
    }

    /** Any visitor can write such a header: nobody fills the log with it. */
    @Test
    void a_crowd_does_not_fill_the_log(CapturedOutput log) throws Exception {
        for (int i = 0; i < 200; i++) {
            comes("198.51.100." + i, "X-Forwarded-For", false);
        }
        assertThat(log.getOut().lines().filter(line -> line.contains("198.51.100.")))
                .hasSize(20);
    }

    private void comes(String from, String header, boolean believed) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader(header, "203.0.113.5");
        if (believed) {
            request.setAttribute("org.apache.tomcat.request.forwarded", true);
        }
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isSameAs(request);
    }
}
