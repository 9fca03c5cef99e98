package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.ChecklistDefinition;
import clinic.vein.kernel.NoSuchReferral;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code Questionnaire}: the two checklists, for everybody. */
@Component
public class QuestionnaireProvider implements FhirProvider, IResourceProvider {

    private final ChecklistDefinition definitions;

    QuestionnaireProvider(ChecklistDefinition definitions) {
        this.definitions = definitions;
    }

    @Override
    public Class<Questionnaire> getResourceType() {
        return Questionnaire.class;
    }

    @Read
    public Questionnaire read(@IdParam IdType id) {
        return definitions.all().stream()
                .filter(each -> each.getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(NoSuchReferral::new);
    }

    @Search
    public List<Questionnaire> search(@OptionalParam(name = "url") @Nullable UriParam url) {
        return definitions.all().stream()
                .filter(each -> url == null || each.getUrl().equals(url.getValue()))
                .toList();
    }
}
