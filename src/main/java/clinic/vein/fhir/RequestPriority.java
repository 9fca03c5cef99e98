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

    TaskPriority task() {
        return switch (this) {
            case STAT -> TaskPriority.STAT;
            case ASAP -> TaskPriority.ASAP;
            case URGENT -> TaskPriority.URGENT;
            case ROUTINE -> TaskPriority.ROUTINE;
        };
    }

    static RequestPriority of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> STAT;
            case SAME_DAY -> ASAP;
            case URGENT, SOON -> URGENT;
            case ROUTINE -> ROUTINE;
        };
    }
}
