package clinic.vein.audit.web;

import clinic.vein.audit.AuditFault;
import clinic.vein.audit.AuditUnavailable;
import clinic.vein.kernel.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A look that cannot be put on record is refused; whoever runs the clinic's systems must hear of it. */
final class AuditProblems {

    private static final Logger LOG = LoggerFactory.getLogger(AuditProblems.class);

    private AuditProblems() {}

    private static void tell(AuditUnavailable unavailable) {
        LOG.error("Refused, because the audit trail cannot be written", unavailable.getCause());
    }

    @RestControllerAdvice(annotations = RestController.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OfTheApi {

        @ExceptionHandler
        ProblemDetail unavailable(AuditUnavailable unavailable) {
            tell(unavailable);
            return Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE, AuditFault.UNAVAILABLE.code(), AuditFault.UNAVAILABLE.title());
        }
    }

    @ControllerAdvice(annotations = Controller.class)
    static class OfThePages {

        @ExceptionHandler
        void unavailable(AuditUnavailable unavailable, HttpServletResponse response) throws IOException {
            tell(unavailable);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
