package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowFindings;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.stereotype.Component;

/** {@code Consent}: what the patient decided about the treatment. */
@Component
public class ConsentProvider extends FindingProvider<Consent> {

    ConsentProvider(FindingPages pages, ShowFindings show) {
        super(Consent.class, pages, show::consents);
    }
}
