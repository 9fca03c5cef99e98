package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.api.MethodOutcome;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The answer to what changed something: the resource as it is now, or its name for whoever prefers an outcome. */
final class AsItIsNow {

    private AsItIsNow() {}

    static MethodOutcome answer(DomainResource now, boolean created) {
        IdType id = new IdType(now.fhirType(), now.getIdPart(), now.getMeta().getVersionId());
        MethodOutcome outcome = new MethodOutcome(id).setResource(now);
        outcome.setCreated(created);
        OperationOutcome done = new OperationOutcome();
        done.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDiagnostics(id.getValue());
        outcome.setOperationOutcome(done);
        return outcome;
    }
}
