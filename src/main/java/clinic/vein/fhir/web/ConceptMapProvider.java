package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.Terminology;
import clinic.vein.kernel.NoSuchReferral;
import java.util.List;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ConceptMap}: what the states of a referral are called elsewhere, for everybody. */
@Component
public class ConceptMapProvider implements FhirProvider, IResourceProvider {

    private final Terminology definitions;

    ConceptMapProvider(Terminology definitions) {
        this.definitions = definitions;
    }

    @Override
    public Class<ConceptMap> getResourceType() {
        return ConceptMap.class;
    }

    @Read
    public ConceptMap read(@IdParam IdType id) {
        return definitions.conceptMaps().stream()
                .filter(each -> each.getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(NoSuchReferral::new);
    }

    @Search
    public List<ConceptMap> search(@OptionalParam(name = "url") @Nullable UriParam url) {
        return definitions.conceptMaps().stream()
                .filter(each -> url == null || each.getUrl().equals(url.getValue()))
                .toList();
    }
}
