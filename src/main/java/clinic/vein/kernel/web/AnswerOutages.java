package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.sql.DatabaseTrouble;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for everything behind it, the security chain included, while the database is away or full. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AnswerOutages extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerOutages.class);

    private final ObjectMapper json;
    private final Catalogue catalogue;

    AnswerOutages(ObjectMapper json, Catalogue catalogue) {
        this.json = json;
        this.catalogue = catalogue;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Optional<DatabaseTrouble> trouble = DatabaseTrouble.in(failure);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.error("Not answered, because the database is {}: {}", trouble.get(), failure.getMessage());
            answer(request, response, OutageAnswer.to(trouble.get()));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, OutageAnswer answer)
            throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(answer.seconds()));
        if (isReadByAPerson(request)) {
            response.sendError(answer.status().value());
        } else {
            response.setStatus(answer.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem(answer, catalogue.in(request.getLocale())));
        }
    }

    private static ProblemDetail problem(OutageAnswer answer, Words words) {
        return Problems.of(answer.status(), answer.fault().code(), words.of(answer.fault(), List.of()));
    }

    private static boolean isReadByAPerson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
