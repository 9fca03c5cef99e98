package clinic.vein.fhir;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;

/** Requests for patients who do not exist, as a surgery's system sends them; each is for somebody else. */
public final class SomeRequest {

    public static final String NUMBERS = "https://surgery.example/referral";
    public static final String PATIENTS = "https://surgery.example/patient";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SomeRequest() {}

    /** With one patient and no answers, all contained. */
    public static ServiceRequest plain() {
        ServiceRequest request = bare();
        Patient patient = patient();
        patient.setId("patient");
        request.addContained(patient);
        request.setSubject(new Reference("#patient"));
        return request;
    }

    /** Visible, aching veins; of the legs at night somebody does not know, and nobody asked the rest. */
    public static ServiceRequest veins() {
        ServiceRequest request = plain();
        answers(request, "veins", "veins.visible", code("answer", "YES"));
        answers(request, "veins", "veins.legs", code("legs", "BOTH"));
        answers(request, "veins", "veins.symptoms", code("symptom", "ACHING"), code("symptom", "HEAVINESS"));
        answers(request, "restless-legs", "restlessLegs.urgeToMove", code("answer", "UNKNOWN"));
        return request;
    }

    public static ServiceRequest bare() {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier().setSystem(NUMBERS).setValue(UUID.randomUUID().toString());
        request.setStatus(ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequestIntent.ORDER);
        return request;
    }

    public static Patient patient() {
        int number = NUMBER.incrementAndGet();
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(PATIENTS).setValue("P" + UUID.randomUUID());
        patient.addName().setFamily("Fire" + word(number)).addGiven("Ada");
        patient.setBirthDateElement(new DateType("1970-01-31"));
        patient.setGender(AdministrativeGender.FEMALE);
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+44 7700 9" + (10000 + number));
        return patient;
    }

    /** Names have letters only. */
    private static String word(int number) {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + (char) ('a' + number % 26);
    }

    /** Adds the answer to a checklist that is contained, and made where there is none. */
    public static void answers(ServiceRequest request, String checklist, String question, Type... values) {
        QuestionnaireResponse response = request.getContained().stream()
                .filter(each -> each instanceof QuestionnaireResponse
                        && each.getIdPart().equals(checklist))
                .map(QuestionnaireResponse.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    QuestionnaireResponse made = new QuestionnaireResponse();
                    made.setId(checklist);
                    made.setStatus(QuestionnaireResponseStatus.COMPLETED);
                    made.setQuestionnaire("urn:vein-clinic-referral:questionnaire:" + checklist + "|4");
                    request.addContained(made);
                    request.addSupportingInfo(new Reference("#" + checklist));
                    return made;
                });
        QuestionnaireResponse.QuestionnaireResponseItemComponent item =
                response.addItem().setLinkId(question);
        for (Type value : values) {
            item.addAnswer().setValue(value);
        }
    }

    public static Coding code(String system, String code) {
        return new Coding().setSystem("urn:vein-clinic-referral:" + system).setCode(code);
    }

    /** A patient, who asks, the answers and the request, each an entry that the request names. */
    public static Bundle bundle() {
        Patient patient = patient();
        Organization surgery = new Organization().setName("Elm Road Surgery");
        QuestionnaireResponse answers = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setQuestionnaire("urn:vein-clinic-referral:questionnaire:veins");
        answers.addItem().setLinkId("veins.visible").addAnswer().setValue(code("answer", "YES"));
        ServiceRequest request = bare();
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        request.setSubject(new Reference(add(bundle, patient)));
        request.setRequester(new Reference(add(bundle, surgery)));
        request.addSupportingInfo(new Reference(add(bundle, answers)));
        add(bundle, request);
        return bundle;
    }

    public static String add(Bundle bundle, Resource resource) {
        String url = "urn:uuid:" + UUID.randomUUID();
        bundle.addEntry()
                .setFullUrl(url)
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType());
        return url;
    }
}
