package clinic.vein.fhir;

import clinic.vein.referral.ReferralReport;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;

/** A request as a resource: the patient and the answers are contained, since they have no life of their own here. */
public final class RequestResource {

    private static final String PATIENT = "patient";

    private RequestResource() {}

    public static ServiceRequest of(ShownRequest shown) {
        SentRequest sent = shown.sent();
        ServiceRequest request = new ServiceRequest();
        request.setId(sent.id().toString());
        request.getMeta().setVersionId(String.valueOf(shown.version())).setLastUpdated(Date.from(shown.changedAt()));
        request.addIdentifier()
                .setUse(Identifier.IdentifierUse.OFFICIAL)
                .setSystem(sent.identifier().system())
                .setValue(sent.identifier().value());
        request.addIdentifier()
                .setUse(Identifier.IdentifierUse.SECONDARY)
                .setSystem(FhirSystem.REFERENCE)
                .setValue(shown.referral().reference().value());
        request.setStatus(shown.status().request());
        request.setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(new CodeableConcept()
                .addCoding(new Coding().setSystem(FhirSystem.SNOMED).setCode(FhirSystem.PATIENT_REFERRAL)));
        request.setPriority(sent.priority().fhir());
        request.setAuthoredOn(Date.from(sent.authoredAt()));
        if (sent.requester() != null) {
            request.setRequester(new Reference().setDisplay(sent.requester()));
        }
        contained(request, shown);
        return request;
    }

    private static void contained(ServiceRequest request, ShownRequest shown) {
        ReferralReport report = shown.referral().report();
        Patient patient = PatientResource.of(report.patient(), shown.corrected());
        patient.setId(PATIENT);
        request.addContained(patient);
        request.setSubject(new Reference("#" + PATIENT));
        for (Checklist checklist : Checklist.values()) {
            QuestionnaireResponse answers = ChecklistResource.of(checklist, report);
            if (answers.hasItem()) {
                answers.setId(checklist.code());
                answers.setSubject(new Reference("#" + PATIENT));
                answers.setAuthored(request.getAuthoredOn());
                request.addContained(answers);
                request.addSupportingInfo(new Reference("#" + checklist.code()));
            }
        }
    }
}
