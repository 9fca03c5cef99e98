package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowFindings;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.stereotype.Component;

/** {@code Observation}: what was asked, seen and measured. */
@Component
public class ObservationProvider extends FindingProvider<Observation> {

    ObservationProvider(FindingPages pages, ShowFindings show) {
        super(Observation.class, pages, show::observations);
    }
}
