package clinic.vein.fhir.web;

import clinic.vein.fhir.FhirFault;
import clinic.vein.kernel.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.ServiceRequest;

/** {@code If-None-Exist}: the only condition is the request's own number, by which every request is taken in once. */
final class Conditions {

    private Conditions() {}

    /** @throws Refused when it asks for anything else */
    static void check(String condition, ServiceRequest request) {
        String asked = condition.substring(condition.indexOf('?') + 1);
        String own = "identifier=" + request.getIdentifierFirstRep().getSystem() + "|"
                + request.getIdentifierFirstRep().getValue();
        if (!decoded(asked).equals(own)) {
            throw new Refused("ServiceRequest.identifier", FhirFault.OTHER_CONDITION);
        }
    }

    private static String decoded(String asked) {
        try {
            return URLDecoder.decode(asked, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noAddress) {
            throw new Refused("ServiceRequest.identifier", FhirFault.OTHER_CONDITION);
        }
    }
}
