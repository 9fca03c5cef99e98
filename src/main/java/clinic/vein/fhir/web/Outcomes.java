package clinic.vein.fhir.web;

import ca.uhn.fhir.parser.IParser;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.FhirSystem;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Fault;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each failure what is wrong, where, who can put it right, and what to do. */
@Component
class Outcomes {

    private static final Set<String> MISSING = Set.of("required", "say.why");
    private static final Set<String> WRONG_CODES =
            Set.of("unknown.value", "unknown.code", "other.system", "unknown.question", "unknown.questionnaire");

    private final Catalogue catalogue;

    Outcomes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param said what a library says of it, which may repeat what was sent */
    OperationOutcome of(FailureKind trouble, Fault fault, List<?> values, @Nullable String said, Locale locale) {
        OperationOutcome outcome = new OperationOutcome();
        Words words = catalogue.in(locale);
        issue(outcome, trouble, trouble.type(), fault, words.of(fault, values), words)
                .setDiagnostics(said == null ? words.of(trouble) : said + " \u2014 " + words.of(trouble));
        return outcome;
    }

    OperationOutcome of(FailureKind trouble, FhirFault fault, Locale locale) {
        return of(trouble, fault, List.of(), null, locale);
    }

    OperationOutcome of(List<Violation> violations, Locale locale) {
        OperationOutcome outcome = new OperationOutcome();
        Words words = catalogue.in(locale);
        for (Violation violation : violations) {
            OperationOutcomeIssueComponent issue = issue(
                    outcome,
                    FailureKind.RULES,
                    type(violation.code()),
                    violation.fault(),
                    violation.message(words),
                    words);
            issue.setDiagnostics(words.of(FailureKind.RULES));
            if (!violation.field().isEmpty()) {
                issue.addExpression(violation.field());
            }
        }
        return outcome;
    }

    private static IssueType type(String code) {
        if (MISSING.contains(code)) {
            return IssueType.REQUIRED;
        }
        if (WRONG_CODES.contains(code)) {
            return IssueType.CODEINVALID;
        }
        return code.equals(FhirFault.NOT_SUPPORTED.code()) ? IssueType.NOTSUPPORTED : IssueType.BUSINESSRULE;
    }

    private static OperationOutcomeIssueComponent issue(
            OperationOutcome outcome, FailureKind trouble, IssueType type, Fault fault, String text, Words words) {
        return outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type)
                .setDetails(new CodeableConcept()
                        .addCoding(new Coding().setSystem(FhirSystem.FAULT).setCode(fault.code()))
                        .addCoding(new Coding()
                                .setSystem(FhirSystem.PARTY)
                                .setCode(trouble.isOfSender() ? "sender" : "receiver"))
                        .setText(text));
    }

    /** For what is refused before the server of FHIR is asked. */
    void write(HttpServletRequest request, HttpServletResponse response, FailureKind trouble, FhirFault fault)
            throws IOException {
        write(request, response, trouble, fault, null);
    }

    /** @param named what the fault is about, such as the scope that is missing; in no language */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            FailureKind trouble,
            FhirFault fault,
            @Nullable String named)
            throws IOException {
        boolean xml = wantsXml(request);
        IParser parser =
                xml ? FhirR4.context().newXmlParser() : FhirR4.context().newJsonParser();
        byte[] body = parser.encodeResourceToString(of(trouble, fault, List.of(), named, request.getLocale()))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(trouble.status());
        boolean passes = trouble == FailureKind.UNAVAILABLE || trouble == FailureKind.TOO_OFTEN;
        if (passes && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", "5");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(xml ? "application/fhir+xml;charset=UTF-8" : "application/fhir+json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsXml(HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        String accepted = String.valueOf(request.getHeader("Accept"));
        return query.contains("_format=xml") || accepted.contains("xml") && !accepted.contains("json");
    }
}
