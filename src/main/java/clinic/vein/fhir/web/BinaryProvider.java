package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.FollowOutputs;
import clinic.vein.fhir.OutputResources;
import clinic.vein.messaging.LetterId;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** {@code Binary}: a letter itself, as a PDF document for whoever asks for none of FHIR's formats. */
@Component
public class BinaryProvider implements FhirProvider, IResourceProvider {

    private final FollowOutputs follow;

    BinaryProvider(FollowOutputs follow) {
        this.follow = follow;
    }

    @Override
    public Class<Binary> getResourceType() {
        return Binary.class;
    }

    @Read
    public Binary read(@IdParam IdType id) {
        return OutputResources.binary(follow.letter(new LetterId(Ids.of(id).value())));
    }
}
