package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowFindings;
import org.hl7.fhir.r4.model.Procedure;
import org.springframework.stereotype.Component;

/** {@code Procedure}: the sessions of treatment. */
@Component
public class ProcedureProvider extends FindingProvider<Procedure> {

    ProcedureProvider(FindingPages pages, ShowFindings show) {
        super(Procedure.class, pages, show::procedures);
    }
}
