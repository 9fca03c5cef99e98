package clinic.vein.fhir;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Violations;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Puts a patient into the referral document, which judges what is there. Of several names, numbers and addresses the one in
 * use counts. What would change who or whether the patient is, and has no place in the document, is refused.
 */
final class ReadPatient {

    private final ObjectNode section;
    private final Violations violations;
    private final Catalogue catalogue;
    private final Instant now;

    ReadPatient(ObjectNode section, Violations violations, Catalogue catalogue, Instant now) {
        this.now = now;
        this.section = section;
        this.violations = violations;
        this.catalogue = catalogue;
    }

    void read(Patient patient) {
        boolean dead = patient.hasDeceased()
                && !(patient.getDeceased() instanceof BooleanType said && Boolean.FALSE.equals(said.getValue()));
        violations.addIf(dead, "Patient.deceased", FhirFault.NOT_SUPPORTED);
        violations.addIf(patient.hasLink(), "Patient.link", FhirFault.NOT_SUPPORTED);
        violations.addIf(patient.hasActive() && !patient.getActive(), "Patient.active", FhirFault.NOT_SUPPORTED);
        violations.addIf(patient.hasModifierExtension(), "Patient.modifierExtension", FhirFault.NOT_SUPPORTED);
        name(patient);
        section.put("dateOfBirth", patient.getBirthDateElement().getValueAsString());
        section.put("sexAtBirth", sex(patient));
        section.put("phone", contact(patient, ContactPointSystem.PHONE));
        section.put("email", contact(patient, ContactPointSystem.EMAIL));
        section.put(
                "address",
                patient.getAddress().stream()
                        .filter(each -> each.getUse() != Address.AddressUse.OLD && !hasEnded(each.getPeriod()))
                        .findFirst()
                        .map(ReadPatient::written)
                        .orElse(null));
        language(patient).ifPresent(language -> section.put("language", language));
        identifier(patient)
                .ifPresent(identifier -> section.putObject("identifier")
                        .put("system", identifier.getSystem())
                        .put("value", identifier.getValue()));
    }

    /** On the day of its end, or in the month or the year that is all that is said of it, it is still in use. */
    private boolean hasEnded(Period period) {
        String end = period.getEndElement().getValueAsString();
        String today = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        int said = end == null ? 0 : Math.min(end.length(), today.length());
        return end != null && end.substring(0, said).compareTo(today.substring(0, said)) < 0;
    }

    /** FHIR has no empty text, so a name that is not there is one that the patient does not have. */
    private void name(Patient patient) {
        Optional<HumanName> name = patient.getName().stream()
                .filter(each -> each.getUse() != NameUse.OLD && each.getUse() != NameUse.NICKNAME)
                .filter(each -> !hasEnded(each.getPeriod()))
                .min(Comparator.comparing(each -> each.getUse() == NameUse.OFFICIAL ? 0 : 1));
        String given = name.stream()
                .flatMap(each -> each.getGiven().stream())
                .map(StringType::getValueNotNull)
                .collect(Collectors.joining(" "));
        section.put("givenName", given.isEmpty() ? null : given);
        section.put("familyName", name.map(HumanName::getFamily).orElse(null));
    }

    /** What FHIR has is the gender of registers, which for most is the sex at birth; anything but male and female says nothing of it. */
    private static String sex(Patient patient) {
        AdministrativeGender gender = patient.getGender();
        return gender == AdministrativeGender.FEMALE || gender == AdministrativeGender.MALE ? gender.name() : "UNKNOWN";
    }

    private @Nullable String contact(Patient patient, ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(each -> each.getSystem() == system && each.getUse() != ContactPointUse.OLD && each.hasValue())
                .filter(each -> !hasEnded(each.getPeriod()))
                .min(Comparator.comparing(each -> each.hasRank() ? each.getRank() : Integer.MAX_VALUE))
                .map(ContactPoint::getValue)
                .orElse(null);
    }

    private static @Nullable String written(Address address) {
        String lines = Stream.of(
                        address.getLine().stream().map(StringType::getValueNotNull),
                        Stream.of(address.getPostalCode(), address.getCity())
                                .filter(each -> each != null && !each.isBlank())
                                .collect(Collectors.collectingAndThen(Collectors.joining(" "), Stream::of)),
                        Stream.of(address.getDistrict(), address.getState(), address.getCountry()))
                .flatMap(each -> each)
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? address.getText() : lines;
    }

    /** Only of those in which the clinic writes; what else the patient speaks is among the sender's words. */
    Optional<String> language(Patient patient) {
        return spoken(patient).stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(tag -> catalogue.forPatients().stream()
                        .anyMatch(known -> known.tag().equals(tag)))
                .findFirst();
    }

    /** The preferred one first. */
    static List<String> spoken(Patient patient) {
        return patient.getCommunication().stream()
                .sorted(Comparator.comparing(each -> each.getPreferred() ? 0 : 1))
                .map(Patient.PatientCommunicationComponent::getLanguage)
                .map(CodeableConcept::getCodingFirstRep)
                .filter(coding -> coding.hasCode())
                .map(coding -> coding.getCode())
                .toList();
    }

    private Optional<Identifier> identifier(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(each -> each.getUse() != Identifier.IdentifierUse.OLD && each.hasSystem() && each.hasValue())
                .filter(each -> !hasEnded(each.getPeriod()))
                .min(Comparator.comparing(each -> each.getUse() == Identifier.IdentifierUse.OFFICIAL ? 0 : 1));
    }
}
