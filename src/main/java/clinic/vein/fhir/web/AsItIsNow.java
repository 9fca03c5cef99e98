package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.api.MethodOutcome;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;

/** The answer to what changed something: the resource as it is now. */
final class AsItIsNow {

    private AsItIsNow() {}

    static MethodOutcome answer(DomainResource now, boolean created) {
        IdType id = new IdType(now.fhirType(), now.getIdPart(), now.getMeta().getVersionId());
        MethodOutcome outcome = new MethodOutcome(id).setResource(now);
        outcome.setCreated(created);
        return outcome;
    }
}
