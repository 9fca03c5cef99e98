package clinic.vein.fhir.web;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import clinic.vein.audit.AuditUnavailable;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.StaleRequest;
import clinic.vein.fhir.subscription.EventsForgotten;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.UnknownCode;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.sql.DatabaseTrouble;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Turns whatever failed into an answer with an outcome. Its message holds a code only, since the library logs it. */
@Interceptor
public class FailureAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
    private static final int LONGEST_SAYING = 400;

    private final Outcomes outcomes;

    FailureAnswers(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException answer(Throwable failure, HttpServletRequest request) {
        if (failure instanceof NotModifiedException unchanged) {
            return unchanged;
        }
        Locale locale = request.getLocale();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<BaseServerResponseException> known = known(cause, locale);
            if (known.isPresent()) {
                return known.get();
            }
        }
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.in(failure);
        if (trouble.isPresent()) {
            LOG.error("Not answered, because the database is {}", trouble.get(), failure);
            return answer(
                    trouble.get() == DatabaseTrouble.FULL ? FailureKind.FULL : FailureKind.UNAVAILABLE,
                    FhirFault.UNAVAILABLE,
                    locale);
        }
        if (failure instanceof DataFormatException unreadable) {
            return answer(FailureKind.BAD_REQUEST, FhirFault.UNREADABLE, unreadable.getMessage(), locale);
        }
        if (failure instanceof BaseServerResponseException ours && ours.getStatusCode() < 500) {
            FailureKind status = FailureKind.of(ours.getStatusCode());
            return answer(status, fault(status), ours.getMessage(), locale);
        }
        LOG.error("A request in FHIR failed", failure);
        return answer(FailureKind.FAILED, FhirFault.FAILED, locale);
    }

    private Optional<BaseServerResponseException> known(Throwable cause, Locale locale) {
        if (cause instanceof Refused refused) {
            return Optional.of(exception(FailureKind.RULES, outcomes.of(refused.violations(), locale)));
        }
        if (cause instanceof NotFound) {
            return Optional.of(answer(FailureKind.NOT_FOUND, FhirFault.NOT_FOUND, locale));
        }
        if (cause instanceof Overtaken overtaken) {
            Violation violation = overtaken.violation();
            return Optional.of(exception(
                    FailureKind.CONFLICT,
                    outcomes.of(FailureKind.CONFLICT, violation.fault(), violation.values(), null, locale)));
        }
        if (cause instanceof ConcurrencyFailureException) {
            return Optional.of(exception(
                    FailureKind.CONFLICT,
                    outcomes.of(FailureKind.CONFLICT, FieldFault.CHANGED_MEANWHILE, List.of(), null, locale)));
        }
        if (cause instanceof EventsForgotten) {
            return Optional.of(answer(FailureKind.GONE, FhirFault.EVENTS_GONE, locale));
        }
        if (cause instanceof StaleRequest) {
            return Optional.of(answer(FailureKind.STALE, FhirFault.STALE, locale));
        }
        if (cause instanceof AuditUnavailable || cause instanceof UnknownCode) {
            LOG.error("Refused in FHIR", cause);
            return Optional.of(answer(FailureKind.UNAVAILABLE, FhirFault.UNAVAILABLE, locale));
        }
        return Optional.empty();
    }

    private static FhirFault fault(FailureKind status) {
        return switch (status) {
            case NOT_FOUND -> FhirFault.NOT_FOUND;
            case METHOD -> FhirFault.METHOD;
            case NOT_ACCEPTABLE, FORMAT -> FhirFault.FORMAT;
            case TOO_LONG -> FhirFault.TOO_LONG;
            case STALE -> FhirFault.STALE;
            default -> FhirFault.NOT_UNDERSTOOD;
        };
    }

    private BaseServerResponseException answer(FailureKind trouble, FhirFault fault, Locale locale) {
        return answer(trouble, fault, null, locale);
    }

    private BaseServerResponseException answer(
            FailureKind trouble, FhirFault fault, @Nullable String said, Locale locale) {
        String shown = said == null || said.length() <= LONGEST_SAYING ? said : said.substring(0, LONGEST_SAYING);
        return exception(trouble, outcomes.of(trouble, fault, List.of(), shown, locale));
    }

    private static BaseServerResponseException exception(FailureKind trouble, OperationOutcome outcome) {
        BaseServerResponseException answer =
                new UnclassifiedServerFailureException(trouble.status(), trouble.name(), outcome);
        if (trouble == FailureKind.UNAVAILABLE || trouble == FailureKind.FULL) {
            answer.addResponseHeader("Retry-After", trouble == FailureKind.FULL ? "60" : "5");
        }
        return answer;
    }
}
