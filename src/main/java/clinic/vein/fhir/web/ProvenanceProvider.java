package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowRecord;
import org.hl7.fhir.r4.model.Provenance;
import org.springframework.stereotype.Component;

/** {@code Provenance}: who sent, booked and wrote. */
@Component
public class ProvenanceProvider extends FindingProvider<Provenance> {

    ProvenanceProvider(FindingPages pages, ShowRecord show) {
        super(Provenance.class, pages, show::provenance);
    }
}
