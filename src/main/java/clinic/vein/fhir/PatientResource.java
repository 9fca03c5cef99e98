package clinic.vein.fhir;

import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.SexAtBirth;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.jspecify.annotations.Nullable;

/** A patient as a resource. What nobody told is left out. */
final class PatientResource {

    private PatientResource() {}

    static org.hl7.fhir.r4.model.Patient of(Patient patient) {
        org.hl7.fhir.r4.model.Patient resource = new org.hl7.fhir.r4.model.Patient();
        if (patient.identifier() != null) {
            resource.addIdentifier()
                    .setSystem(patient.identifier().system())
                    .setValue(patient.identifier().value());
        }
        HumanName name = resource.addName().setUse(NameUse.OFFICIAL).addGiven(patient.givenName());
        if (!patient.familyName().isEmpty()) {
            name.setFamily(patient.familyName());
        }
        resource.setBirthDateElement(new DateType(patient.dateOfBirth().toString()));
        resource.setGender(gender(patient.sexAtBirth()));
        contact(resource, ContactPointSystem.PHONE, patient.phone());
        contact(resource, ContactPointSystem.EMAIL, patient.email());
        if (patient.address() != null) {
            resource.addAddress().setText(patient.address());
        }
        if (patient.practice() != null) {
            resource.addGeneralPractitioner().setDisplay(patient.practice());
        }
        if (patient.language() != null) {
            resource.addCommunication()
                    .setPreferred(true)
                    .setLanguage(new CodeableConcept()
                            .addCoding(new Coding()
                                    .setSystem("urn:ietf:bcp:47")
                                    .setCode(patient.language().tag())));
        }
        return resource;
    }

    private static void contact(
            org.hl7.fhir.r4.model.Patient resource, ContactPointSystem system, @Nullable String value) {
        if (value != null) {
            resource.addTelecom().setSystem(system).setValue(value);
        }
    }

    private static AdministrativeGender gender(SexAtBirth sex) {
        return switch (sex) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case INTERSEX -> AdministrativeGender.OTHER;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }
}
