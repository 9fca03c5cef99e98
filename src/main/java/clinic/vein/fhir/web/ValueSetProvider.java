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
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ValueSet}: which codes answer a question, for everybody. */
@Component
public class ValueSetProvider implements FhirProvider, IResourceProvider {

    private final Terminology definitions;

    ValueSetProvider(Terminology definitions) {
        this.definitions = definitions;
    }

    @Override
    public Class<ValueSet> getResourceType() {
        return ValueSet.class;
    }

    @Read
    public ValueSet read(@IdParam IdType id) {
        return definitions.valueSets().stream()
                .filter(each -> each.getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(NoSuchReferral::new);
    }

    @Search
    public List<ValueSet> search(@OptionalParam(name = "url") @Nullable UriParam url) {
        return definitions.valueSets().stream()
                .filter(each -> url == null || each.getUrl().equals(url.getValue()))
                .toList();
    }
}
