package clinic.vein.fhir;

import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.intake.Question;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.stereotype.Component;

/** Reads a request with all that it names, or refuses it with every reason; a referral document is made of it on the way. */
@Component
class ReadRequest {

    /** Of the sender's clock. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int DEEPEST_GROUP = 5;

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
            new ReadPatient(document.putObject("patient"), violations, catalogue).read(each);
            words.practice(each, request)
                    .ifPresent(
                            practice -> document.withObjectProperty("patient").put("practice", practice));
        });
        checklists(request, patient, neighbours, document, violations);
        Instant authored = authored(request, violations);
        Optional<String> said = words.of(request, patient, requester);
        neighbours.nothingElse(violations);
        Optional<ReferralReport> report = report(document, patient.isPresent(), violations);
        violations.refuseIfAny();
        return new Read(report.orElseThrow(), identifier.orElseThrow(), priority(request), authored, requester, said);
    }

    private static void elements(ServiceRequest request, Violations violations) {
        request.children().stream()
                .filter(element ->
                        element.hasValues() && element.getValues().stream().noneMatch(Base::isEmpty))
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

    private void checklists(
            ServiceRequest request,
            Optional<Patient> patient,
            Neighbours neighbours,
            ObjectNode document,
            Violations violations) {
        Set<Question> asked = new HashSet<>();
        for (Reference reference : request.getSupportingInfo()) {
            neighbours
                    .find(reference, QuestionnaireResponse.class, "ServiceRequest.supportingInfo", violations)
                    .ifPresent(answers -> {
                        if (answers.hasSubject()) {
                            Optional<Patient> subject = neighbours.find(
                                    answers.getSubject(), Patient.class, "QuestionnaireResponse.subject", violations);
                            violations.addIf(
                                    subject.isPresent() && !subject.equals(patient),
                                    "QuestionnaireResponse.subject",
                                    FhirFault.OTHER_PATIENT);
                        }
                        checklist(answers, asked, document, violations);
                    });
        }
    }

    private static void checklist(
            QuestionnaireResponse answers, Set<Question> asked, ObjectNode document, Violations violations) {
        violations.addIf(
                answers.getStatus() != QuestionnaireResponseStatus.COMPLETED
                        && answers.getStatus() != QuestionnaireResponseStatus.AMENDED,
                "QuestionnaireResponse.status",
                FhirFault.NOT_COMPLETED);
        violations.addIf(
                answers.hasModifierExtension(), "QuestionnaireResponse.modifierExtension", FhirFault.NOT_SUPPORTED);
        Optional<Checklist> known =
                Optional.ofNullable(answers.getQuestionnaire()).flatMap(Checklist::find);
        violations.addIf(known.isEmpty(), "QuestionnaireResponse.questionnaire", FhirFault.UNKNOWN_QUESTIONNAIRE);
        known.ifPresent(checklist -> {
            ReadChecklist reader = new ReadChecklist(document, violations);
            for (QuestionnaireResponseItemComponent item : leaves(answers.getItem(), 0)) {
                String field = RequestPlaces.answer(String.valueOf(item.getLinkId()));
                Optional<Question> question = checklist.question(String.valueOf(item.getLinkId()));
                violations.addIf(question.isEmpty(), field, FhirFault.UNKNOWN_QUESTION);
                question.ifPresent(each -> {
                    if (asked.add(each)) {
                        reader.answer(each, item.getAnswer(), field);
                    } else {
                        violations.add(field, FhirFault.ASKED_TWICE);
                    }
                });
            }
        });
    }

    private static List<QuestionnaireResponseItemComponent> leaves(
            List<QuestionnaireResponseItemComponent> items, int depth) {
        List<QuestionnaireResponseItemComponent> leaves = new ArrayList<>();
        for (QuestionnaireResponseItemComponent item : items) {
            if (item.hasItem() && !item.hasAnswer() && depth < DEEPEST_GROUP) {
                leaves.addAll(leaves(item.getItem(), depth + 1));
            } else if (item.hasAnswer() || item.hasItem()) {
                leaves.add(item);
            }
        }
        return leaves;
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
