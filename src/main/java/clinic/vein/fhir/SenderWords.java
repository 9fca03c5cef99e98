package clinic.vein.fhir;

import clinic.vein.kernel.Violations;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What of a request is for people: who asks, why, how soon they want it, and whatever else they wrote. */
final class SenderWords {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;

    private final Neighbours neighbours;
    private final Violations violations;

    SenderWords(Neighbours neighbours, Violations violations) {
        this.neighbours = neighbours;
        this.violations = violations;
    }

    Optional<String> requester(ServiceRequest request) {
        Optional<String> name = name(request.getRequester(), "ServiceRequest.requester");
        name.ifPresent(each -> violations.text(each, LONGEST_NAME, "ServiceRequest.requester"));
        return name;
    }

    /** Letters go to the patient's own practice; where none is named, to the organisation that asks. */
    Optional<String> practice(Patient patient, ServiceRequest request) {
        return patient.getGeneralPractitioner().stream()
                .flatMap(each -> name(each, "Patient.generalPractitioner").stream())
                .findFirst()
                .or(() -> organisation(request.getRequester()));
    }

    private Optional<String> organisation(Reference requester) {
        Optional<Resource> named = named(requester, "ServiceRequest.requester");
        if (named.isPresent() && named.get() instanceof PractitionerRole role) {
            return name(role.getOrganization(), "PractitionerRole.organization");
        }
        return named.filter(Organization.class::isInstance).flatMap(SenderWords::ownName);
    }

    Optional<String> of(ServiceRequest request, Optional<Patient> patient, Optional<String> requester) {
        String words = Stream.of(
                        requester.stream(),
                        Stream.of(request.getPriority())
                                .filter(Objects::nonNull)
                                .filter(each -> each != ServiceRequest.ServiceRequestPriority.ROUTINE)
                                .map(each -> "ServiceRequest.priority: " + each.toCode()),
                        request.getReasonCode().stream().map(SenderWords::concept),
                        Stream.of(request.getCode())
                                .filter(each -> !each.isEmpty())
                                .map(SenderWords::concept),
                        patient.stream()
                                .flatMap(each -> ReadPatient.spoken(each).stream())
                                .map(each -> "Patient.communication: " + each),
                        request.getNote().stream().map(Annotation::getText))
                .flatMap(each -> each)
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining("\n"));
        violations.text(words, LONGEST, "ServiceRequest.note");
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String concept(CodeableConcept concept) {
        return Stream.concat(
                        Stream.of(String.valueOf(concept.getText())).filter(each -> concept.hasText()),
                        concept.getCoding().stream().map(SenderWords::coding))
                .collect(Collectors.joining(", "));
    }

    private static String coding(Coding coding) {
        return Stream.of(coding.getDisplay(), coding.getCode(), coding.getSystem())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> name(Reference reference, String field) {
        if (!reference.hasReference()) {
            return Optional.ofNullable(reference.getDisplay());
        }
        return named(reference, field)
                .flatMap(each -> each instanceof PractitionerRole role
                        ? Optional.of(Stream.of(
                                        name(role.getPractitioner(), "PractitionerRole.practitioner"),
                                        name(role.getOrganization(), "PractitionerRole.organization"))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")))
                        : ownName(each));
    }

    private Optional<Resource> named(Reference reference, String field) {
        return neighbours.find(reference, Resource.class, field, violations);
    }

    private static Optional<String> ownName(Resource resource) {
        if (resource instanceof Practitioner practitioner) {
            return Optional.of(practitioner.getNameFirstRep().getNameAsSingleString());
        }
        return resource instanceof Organization organisation
                ? Optional.ofNullable(organisation.getName())
                : Optional.empty();
    }
}
