package clinic.vein.fhir;

import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.intake.ReferralDocument;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.stereotype.Component;

/** Reads a request with all that it names, or refuses it with every reason; a referral document is made of it on the way. */
@Component
class ReadRequest {

    /** Of the sender's clock. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /** Of a request; the rest of its elements would change what is asked for, and is refused. */
    private static final Set<String> READ = Set.of(
            "id",
            "meta",
            "language",
            "text",
            "contained",
            "extension",
            "identifier",
            "requisition",
            "status",
            "intent",
            "category",
            "priority",
            "code",
            "subject",
            "authoredOn",
            "requester",
            "reasonCode",
            "supportingInfo",
            "note");

    /** Of no weight to the clinic: for whom it is meant is where it was sent. */
    private static final Set<String> PASSED_OVER = Set.of(
            "instantiatesCanonical",
            "instantiatesUri",
            "performer",
            "performerType",
            "encounter",
            "insurance",
            "relevantHistory");

    private final ReferralDocument referralDocument;
    private final Catalogue catalogue;
    private final Clock clock;

    ReadRequest(ReferralDocument referralDocument, Catalogue catalogue, Clock clock) {
        this.referralDocument = referralDocument;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param words what the sender wrote for people to read
     * @param requester who asks, where somebody is named
     */
    record Read(
            ReferralReport report,
            BusinessIdentifier identifier,
            RequestPriority priority,
            Instant authoredAt,
            Optional<String> requester,
            Optional<String> words) {}

    /** @throws Refused with every violation, at its place in FHIR */
    Read read(ServiceRequest request, Neighbours neighbours) {
        Violations violations = new Violations();
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("documentVersion", ReferralDocument.VERSION);
        elements(request, violations);
        Optional<BusinessIdentifier> identifier = identifier(request, violations);
        Optional<Patient> patient =
                neighbours.find(request.getSubject(), Patient.class, "ServiceRequest.subject", violations);
        violations.addIf(!request.getSubject().hasReference(), "ServiceRequest.subject", FieldFault.REQUIRED);
        SenderWords words = new SenderWords(neighbours, violations);
        Optional<String> requester = words.requester(request);
        patient.ifPresent(each -> {
            new ReadPatient(document.putObject("patient"), violations, catalogue, clock.instant()).read(each);
            words.practice(each, request)
                    .ifPresent(
                            practice -> document.withObjectProperty("patient").put("practice", practice));
        });
        new ReadAnswers(neighbours, document, violations, clock.instant()).read(request, patient);
        Instant authored = authored(request, violations);
        Optional<String> said = words.of(request, patient, requester);
        neighbours.nothingElse(violations);
        Optional<ReferralReport> report = report(document, patient.isPresent(), violations);
        violations.refuseIfAny();
        return new Read(report.orElseThrow(), identifier.orElseThrow(), priority(request), authored, requester, said);
    }

    private static void elements(ServiceRequest request, Violations violations) {
        request.children().stream()
                .filter(element -> element.getValues().stream().anyMatch(value -> !value.isEmpty()))
                .map(element -> element.getName().replace("[x]", ""))
                .filter(name -> !READ.contains(name) && !PASSED_OVER.contains(name))
                .forEach(name -> violations.add("ServiceRequest." + name, FhirFault.NOT_SUPPORTED));
        violations.addIf(
                request.getStatus() != ServiceRequestStatus.ACTIVE, "ServiceRequest.status", FhirFault.ONLY_ACTIVE);
        violations.addIf(
                request.getIntent() != ServiceRequestIntent.ORDER, "ServiceRequest.intent", FhirFault.ONLY_ORDER);
    }

    private static Optional<BusinessIdentifier> identifier(ServiceRequest request, Violations violations) {
        List<BusinessIdentifier> all = request.getIdentifier().stream()
                .filter(each -> each.hasSystem() && each.hasValue())
                .map(each -> new BusinessIdentifier(each.getSystem(), each.getValue()))
                .toList();
        boolean one = all.size() == 1 && request.getIdentifier().size() == 1;
        violations.addIf(!one, "ServiceRequest.identifier", FhirFault.ONE_IDENTIFIER);
        all.forEach(each -> {
            violations.text(each.system(), 200, "ServiceRequest.identifier.system");
            violations.text(each.value(), 200, "ServiceRequest.identifier.value");
        });
        return one ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static RequestPriority priority(ServiceRequest request) {
        ServiceRequestPriority said = request.getPriority();
        return said == null || said == ServiceRequestPriority.NULL
                ? RequestPriority.ROUTINE
                : RequestPriority.valueOf(said.name());
    }

    private Instant authored(ServiceRequest request, Violations violations) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!request.hasAuthoredOn()) {
            return now;
        }
        Instant authored = request.getAuthoredOn().toInstant();
        violations.addIf(authored.isAfter(now.plus(SKEW)), "ServiceRequest.authoredOn", FieldFault.IN_FUTURE);
        return authored;
    }

    private Optional<ReferralReport> report(ObjectNode document, boolean hasPatient, Violations violations) {
        try {
            return Optional.of(referralDocument.read(document, Source.FHIR));
        } catch (Refused refused) {
            refused.violations().stream()
                    .filter(each -> hasPatient || !each.field().startsWith("patient"))
                    .map(each -> new Violation(RequestPlaces.of(each.field()), each.fault(), each.values()))
                    .forEach(violations::add);
            return Optional.empty();
        }
    }
}
