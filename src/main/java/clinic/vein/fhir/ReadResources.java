package clinic.vein.fhir;

import clinic.vein.audit.AuditAction;
import clinic.vein.kernel.ClinicSettings;
import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/** What a system read of its own request, in the shape of IHE's Basic Audit Log Patterns (PatientRead, PatientQuery). */
final class ReadResources {

    private static final String TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";

    private ReadResources() {}

    static AuditEvent of(ShownRequest shown, OwnRead read, ClinicSettings clinic) {
        AuditEvent event = new AuditEvent();
        event.setId(shown.sent().id() + "." + read.id());
        event.setType(new Coding().setSystem(TYPE).setCode("rest"));
        boolean search = read.action() == AuditAction.REFERRALS_SEARCHED;
        event.addSubtype().setSystem(INTERACTION).setCode(search ? "search" : "read");
        event.setAction(search ? AuditEventAction.E : AuditEventAction.R);
        event.setRecorded(Date.from(read.at()));
        event.setOutcome(read.isDone() ? AuditEventOutcome._0 : AuditEventOutcome._4);
        // Destination of the data, and then its source.
        agent(event, "110152", true, shown.sent().account());
        agent(event, "110153", false, clinic.name());
        event.getSource().setObserver(new Reference().setType("Organization").setDisplay(clinic.name()));
        entity(event, "2", "4")
                .setWhat(new Reference("ServiceRequest/" + shown.sent().id()));
        entity(event, "1", "1").setWhat(PatientResource.reference(shown));
        return event;
    }

    private static void agent(AuditEvent event, String type, boolean requestor, String name) {
        event.addAgent()
                .setRequestor(requestor)
                .setWho(new Reference().setDisplay(name))
                .getType()
                .addCoding()
                .setSystem(DICOM)
                .setCode(type);
    }

    private static AuditEventEntityComponent entity(AuditEvent event, String type, String role) {
        return event.addEntity()
                .setType(new Coding().setSystem(ENTITY_TYPE).setCode(type))
                .setRole(new Coding().setSystem(ENTITY_ROLE).setCode(role));
    }
}
