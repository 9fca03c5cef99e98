package clinic.vein.fhir;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Provenance;
import org.springframework.stereotype.Component;

/** Shows what was written to the practice, who did what, and what the caller itself has read. */
@Component
public class ShowRecord {

    private final RequestOutputs outputs;
    private final ClinicSettings clinic;

    ShowRecord(RequestOutputs outputs, ClinicSettings clinic) {
        this.outputs = outputs;
        this.clinic = clinic;
    }

    public List<Communication> messages(ShownRequest shown) {
        return outputs.messages(account(shown), id(shown)).stream()
                .map(message -> MessageResources.of(shown, message))
                .toList();
    }

    public List<Provenance> provenance(ShownRequest shown) {
        return ProvenanceResources.of(
                shown,
                clinic,
                outputs.letters(account(shown), id(shown)),
                outputs.appointments(account(shown), id(shown)));
    }

    public List<AuditEvent> reads(ShownRequest shown) {
        return outputs.reads(account(shown), id(shown)).stream()
                .map(read -> ReadResources.of(shown, read, clinic))
                .toList();
    }

    private static String account(ShownRequest shown) {
        return shown.sent().account();
    }

    private static ReferralId id(ShownRequest shown) {
        return shown.sent().id();
    }
}
