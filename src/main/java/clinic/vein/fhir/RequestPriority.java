package clinic.vein.fhir;

import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Worded;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task.TaskPriority;

/** How soon the sender wants it. How soon it is, the clinic's tables say: {@link #of}. */
public enum RequestPriority implements Worded {
    ROUTINE(ServiceRequestPriority.ROUTINE),
    URGENT(ServiceRequestPriority.URGENT),
    ASAP(ServiceRequestPriority.ASAP),
    STAT(ServiceRequestPriority.STAT);

    private final ServiceRequestPriority fhir;

    RequestPriority(ServiceRequestPriority fhir) {
        this.fhir = fhir;
    }

    ServiceRequestPriority fhir() {
        return fhir;
    }

    public String code() {
        return fhir.toCode();
    }

    static TaskPriority of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> TaskPriority.STAT;
            case SAME_DAY -> TaskPriority.ASAP;
            case URGENT, SOON -> TaskPriority.URGENT;
            case ROUTINE -> TaskPriority.ROUTINE;
        };
    }
}
