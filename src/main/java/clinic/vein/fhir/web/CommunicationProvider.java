package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowRecord;
import org.hl7.fhir.r4.model.Communication;
import org.springframework.stereotype.Component;

/** {@code Communication}: what the clinic wrote to the practice. */
@Component
public class CommunicationProvider extends FindingProvider<Communication> {

    CommunicationProvider(FindingPages pages, ShowRecord show) {
        super(Communication.class, pages, show::messages);
    }
}
