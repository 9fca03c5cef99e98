package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowRecord;
import org.hl7.fhir.r4.model.AuditEvent;
import org.springframework.stereotype.Component;

/** {@code AuditEvent}: what the caller itself has read of a request. */
@Component
public class AuditEventProvider extends FindingProvider<AuditEvent> {

    AuditEventProvider(FindingPages pages, ShowRecord show) {
        super(AuditEvent.class, pages, show::reads);
    }
}
