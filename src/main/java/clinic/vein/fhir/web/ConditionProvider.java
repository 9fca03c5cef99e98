package clinic.vein.fhir.web;

import clinic.vein.fhir.ShowFindings;
import org.hl7.fhir.r4.model.Condition;
import org.springframework.stereotype.Component;

/** {@code Condition}: what was found or is likely. */
@Component
public class ConditionProvider extends FindingProvider<Condition> {

    ConditionProvider(FindingPages pages, ShowFindings show) {
        super(Condition.class, pages, show::conditions);
    }
}
