package clinic.vein.fhir;

import java.util.Map;
import java.util.regex.Pattern;

/** Where in a request that is which the referral document calls by a name of its own: as a FHIRPath expression. */
final class RequestPlaces {

    private static final Map<String, String> PATIENT = Map.ofEntries(
            Map.entry("patient.givenName", "Patient.name.given"),
            Map.entry("patient.familyName", "Patient.name.family"),
            Map.entry("patient.dateOfBirth", "Patient.birthDate"),
            Map.entry("patient.sexAtBirth", "Patient.gender"),
            Map.entry("patient.phone", "Patient.telecom.where(system='phone').value"),
            Map.entry("patient.email", "Patient.telecom.where(system='email').value"),
            Map.entry("patient.address", "Patient.address"),
            Map.entry("patient.language", "Patient.communication.language"),
            Map.entry("patient.identifier.system", "Patient.identifier.system"),
            Map.entry("patient.identifier.value", "Patient.identifier.value"),
            Map.entry("patient.practice", "Patient.generalPractitioner"));

    private static final Pattern LINK_ID = Pattern.compile("[A-Za-z.]{1,80}");

    private RequestPlaces() {}

    static String of(String field) {
        String named = PATIENT.get(field);
        if (named != null) {
            return named;
        }
        return field.startsWith("patient") ? "Patient" : field.isEmpty() ? "ServiceRequest" : answer(field);
    }

    /** Of what was sent as a linkId, nothing is repeated that none of ours looks like. */
    static String answer(String linkId) {
        String question = linkId.replaceAll("\\[.*", "");
        return LINK_ID.matcher(question).matches()
                ? "QuestionnaireResponse.item.where(linkId='" + question + "').answer"
                : "QuestionnaireResponse.item.linkId";
    }
}
