package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.FollowOutputs;
import clinic.vein.fhir.OutputResources;
import clinic.vein.messaging.LetterId;
import java.util.List;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** {@code DocumentReference}: the letters that came of a request. */
@Component
public class DocumentReferenceProvider implements FhirProvider, IResourceProvider {

    private final FollowOutputs follow;

    DocumentReferenceProvider(FollowOutputs follow) {
        this.follow = follow;
    }

    @Override
    public Class<DocumentReference> getResourceType() {
        return DocumentReference.class;
    }

    @Read
    public DocumentReference read(@IdParam IdType id) {
        return OutputResources.document(follow.letter(new LetterId(Ids.of(id).value())));
    }

    @Search
    public List<DocumentReference> search(@RequiredParam(name = "related") ReferenceParam related) {
        return follow.letters(Ids.request(related)).stream()
                .map(OutputResources::document)
                .toList();
    }
}
