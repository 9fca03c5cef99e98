package clinic.vein.fhir;

import clinic.vein.vascular.course.Consent.Decision;
import clinic.vein.vascular.course.ConsentRecord;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/** What the patient decided about the treatment. How a patient wants to be written to is between the patient and the clinic. */
final class TreatmentConsent {

    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";

    private TreatmentConsent() {}

    static List<Consent> of(ToldFindings told) {
        return told.consent().stream().map(said -> consent(told, said)).toList();
    }

    private static Consent consent(ToldFindings told, ConsentRecord said) {
        Consent consent = new Consent();
        consent.setId(told.id("consent"));
        consent.setStatus(said.decision() == Decision.GIVEN ? ConsentState.ACTIVE : ConsentState.REJECTED);
        consent.getScope().addCoding().setSystem(SCOPE).setCode("treatment");
        consent.addCategory(CareCodes.FINDING.concept(FindingCode.CONSENT_TO_TREATMENT));
        consent.setPolicyRule(CareCodes.FINDING.concept(FindingCode.CONSENT_TO_TREATMENT));
        consent.setPatient(PatientResource.reference(told.shown()));
        consent.setDateTime(Date.from(said.at()));
        return consent;
    }
}
