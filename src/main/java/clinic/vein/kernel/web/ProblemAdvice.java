package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Fault;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.UnknownCode;
import clinic.vein.kernel.Violations;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Catalogue catalogue;

    ProblemAdvice(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused, Locale locale) {
        ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_ENTITY, RequestFault.RULES_BROKEN, locale);
        problem.setProperty("violations", refused.violations());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail overtaken(Overtaken overtaken, Locale locale) {
        return Problems.of(HttpStatus.CONFLICT, overtaken.code(), overtaken.reason(catalogue.in(locale)));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCode unknown, Locale locale) {
        return Problems.of(HttpStatus.CONFLICT, unknown.code(), unknown.reason(catalogue.in(locale)));
    }

    /** Two that waited for each other, of which the database let one go. */
    @ExceptionHandler
    ProblemDetail together(ConcurrencyFailureException together, Locale locale) {
        return overtaken(Overtaken.atTheSameMoment(), locale);
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound, Locale locale) {
        return Problems.of(HttpStatus.NOT_FOUND, notFound.code(), notFound.message(catalogue.in(locale)));
    }

    private ProblemDetail of(HttpStatus status, Fault fault, Locale locale) {
        return Problems.of(status, fault.code(), catalogue.in(locale).of(fault, List.of()));
    }

    /** Names the field, and repeats nothing of what was sent. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, RequestFault.BAD_REQUEST, request.getLocale());
        if (failure.getCause() instanceof JsonMappingException unreadable
                && !StrictJson.field(unreadable).isEmpty()) {
            boolean unknown = unreadable instanceof UnrecognizedPropertyException;
            Violations violations = new Violations();
            violations.add(StrictJson.field(unreadable), unknown ? FieldFault.UNKNOWN_FIELD : FieldFault.WRONG_VALUE);
            problem.setProperty("violations", violations.list());
        }
        return handleExceptionInternal(failure, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("code", Problems.code(status));
        }
        return answer;
    }
}
