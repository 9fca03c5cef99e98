package clinic.vein.fhir;

import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.SexAtBirth;
import clinic.vein.referral.PatientField;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** A patient as a resource. What nobody told is left out, and so is what is not as it was sent. */
final class PatientResource {

    private PatientResource() {}

    static org.hl7.fhir.r4.model.Patient of(Patient patient, Set<PatientField> corrected) {
        org.hl7.fhir.r4.model.Patient resource = new org.hl7.fhir.r4.model.Patient();
        if (patient.identifier() != null && !corrected.contains(PatientField.IDENTIFIER)) {
            resource.addIdentifier()
                    .setSystem(patient.identifier().system())
                    .setValue(patient.identifier().value());
        }
        if (!namesChanged(corrected)) {
            HumanName name = resource.addName().setUse(NameUse.OFFICIAL).addGiven(patient.givenName());
            if (!patient.familyName().isEmpty()) {
                name.setFamily(patient.familyName());
            }
        }
        if (!corrected.contains(PatientField.DATE_OF_BIRTH)) {
            resource.setBirthDateElement(new DateType(patient.dateOfBirth().toString()));
        }
        if (!corrected.contains(PatientField.SEX_AT_BIRTH)) {
            resource.setGender(gender(patient.sexAtBirth()));
        }
        if (patient.phone() != null && !corrected.contains(PatientField.PHONE)) {
            resource.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(patient.phone());
        }
        if (patient.email() != null && !corrected.contains(PatientField.EMAIL)) {
            resource.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(patient.email());
        }
        if (patient.address() != null && !corrected.contains(PatientField.ADDRESS)) {
            resource.addAddress().setText(patient.address());
        }
        if (patient.practice() != null && !corrected.contains(PatientField.PRACTICE)) {
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

    static boolean namesChanged(Set<PatientField> corrected) {
        return corrected.contains(PatientField.GIVEN_NAME) || corrected.contains(PatientField.FAMILY_NAME);
    }

    private static AdministrativeGender gender(SexAtBirth sex) {
        return switch (sex) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case INTERSEX -> AdministrativeGender.OTHER;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }

    /** By the number, where there is one: the patient is contained in the request and no resource of its own. */
    static Reference reference(ShownRequest shown) {
        Patient patient = shown.referral().report().patient();
        Reference reference = new Reference().setType("Patient");
        if (!namesChanged(shown.corrected())) {
            reference.setDisplay(patient.fullName());
        }
        if (patient.identifier() != null && !shown.corrected().contains(PatientField.IDENTIFIER)) {
            reference.setIdentifier(new Identifier()
                    .setSystem(patient.identifier().system())
                    .setValue(patient.identifier().value()));
        }
        return reference;
    }
}
