package clinic.vein.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Whatever the application answered in FHIR during a test, whoever asked, is sound R4; or the test fails after its end. */
public final class AnswersInFhir implements TestExecutionListener {

    private static final Queue<Answer> ANSWERS = new ConcurrentLinkedQueue<>();

    /** What differs in its ids and times only was looked at before. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private record Answer(String asked, String body) {}

    static void keep(String asked, String body) {
        String alike = body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})", "time");
        // What says itself that it is the short of a resource leaves out what it refers to.
        if (!body.contains("\"SUBSETTED\"") && LOOKED_AT.add(alike)) {
            ANSWERS.add(new Answer(asked, body));
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        for (Answer answer = ANSWERS.poll(); answer != null; answer = ANSWERS.poll()) {
            assertThat(FhirValidation.errors(answer.body()))
                    .as("What is wrong with the answer to %s: %s", answer.asked(), answer.body())
                    .isEmpty();
        }
    }

    /** Keeps what is answered, and gives it on as it is. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public static final class Kept extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getRequestURI().startsWith("/fhir");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
            try {
                chain.doFilter(request, kept);
            } finally {
                byte[] body = kept.getContentAsByteArray();
                if (body.length > 0 && String.valueOf(kept.getContentType()).startsWith("application/fhir+")) {
                    keep(
                            request.getMethod() + " " + request.getRequestURI(),
                            text(body, "gzip".equals(kept.getHeader("Content-Encoding"))));
                }
                kept.copyBodyToResponse();
            }
        }

        private static String text(byte[] body, boolean compressed) throws IOException {
            byte[] plain = compressed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
            return new String(plain, StandardCharsets.UTF_8);
        }
    }
}
