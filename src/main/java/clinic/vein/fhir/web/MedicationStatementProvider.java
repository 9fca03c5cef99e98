package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowFindings;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.springframework.stereotype.Component;

/** {@code MedicationStatement}: the medicines as the request names them. */
@Component
public class MedicationStatementProvider extends FindingProvider<MedicationStatement> {

    MedicationStatementProvider(FindingPages pages, ShowFindings show) {
        super(MedicationStatement.class, pages, show::medicines);
    }
}
