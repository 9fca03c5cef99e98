package clinic.vein.fhir;

import clinic.vein.kernel.ClinicSettings;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;

/** What the clinic does about a request, as a resource: with its own urgency, and where it stands in two systems of codes. */
public final class TaskResource {

    private static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";

    private TaskResource() {}

    /** @param outputs what came of it, as references */
    public static Task of(ShownRequest shown, ClinicSettings clinic, List<String> outputs) {
        SentRequest sent = shown.sent();
        Task task = new Task();
        task.setId(sent.id().toString());
        task.getMeta().setVersionId(String.valueOf(shown.version())).setLastUpdated(Date.from(shown.changedAt()));
        task.addIdentifier(
                identifier("PLAC", sent.identifier().system(), sent.identifier().value()));
        task.addIdentifier(identifier(
                "FILL", FhirSystem.REFERENCE, shown.referral().reference().value()));
        task.setStatus(shown.status().task());
        task.setBusinessStatus(businessStatus(shown));
        if (shown.status().task() == Task.TaskStatus.REJECTED) {
            task.setStatusReason(
                    new CodeableConcept().setText(shown.status().state().title()));
        }
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(shown.triaged().task());
        task.setCode(new CodeableConcept()
                .addCoding(new Coding().setSystem(TASK_CODE).setCode("fulfill")));
        task.setFocus(new Reference("ServiceRequest/" + sent.id()));
        task.setFor(PatientResource.reference(shown));
        task.setAuthoredOn(Date.from(sent.receivedAt()));
        task.setLastModified(Date.from(shown.changedAt()));
        task.setRequester(new Reference().setDisplay(sent.requester() == null ? sent.account() : sent.requester()));
        task.setOwner(new Reference().setType("Organization").setDisplay(clinic.name()));
        OpenAction.of(shown)
                .forEach(action ->
                        task.addExtension(new Extension(FhirSystem.OPEN_ACTION, new CodeType(action.code()))));
        shown.question().ifPresent(question -> task.addNote().setText(question));
        outputs.forEach(output -> task.addOutput()
                .setType(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem("http://hl7.org/fhir/resource-types")
                                .setCode(output.substring(0, output.indexOf('/')))))
                .setValue(new Reference(output)));
        return task;
    }

    private static CodeableConcept businessStatus(ShownRequest shown) {
        RequestStatus status = shown.status();
        CodeableConcept concept = new CodeableConcept()
                .addCoding(new Coding()
                        .setSystem(FhirSystem.BUSINESS_STATUS)
                        .setCode(status.code())
                        .setDisplay(status.state().title()));
        (shown.isAskedToCancel() ? Optional.of(FhirSystem.BSER_CANCEL_ASKED) : status.bser())
                .ifPresent(code -> concept.addCoding(new Coding()
                        .setSystem(FhirSystem.BSER_STATUS)
                        .setVersion(FhirSystem.BSER_VERSION)
                        .setCode(code)));
        return concept;
    }

    private static Identifier identifier(String type, String system, String value) {
        return new Identifier()
                .setUse(IdentifierUse.OFFICIAL)
                .setType(new CodeableConcept()
                        .addCoding(new Coding().setSystem(IDENTIFIER_TYPE).setCode(type)))
                .setSystem(system)
                .setValue(value);
    }
}
