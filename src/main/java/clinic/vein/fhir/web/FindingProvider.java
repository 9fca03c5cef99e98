package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.ShownRequest;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** A kind of resource that belongs to requests and can only be read. */
abstract class FindingProvider<R extends IBaseResource> implements FhirProvider, IResourceProvider {

    private final Class<R> type;
    private final FindingPages pages;
    private final Function<ShownRequest, List<R>> resources;

    FindingProvider(Class<R> type, FindingPages pages, Function<ShownRequest, List<R>> resources) {
        this.type = type;
        this.pages = pages;
        this.resources = resources;
    }

    @Override
    public Class<R> getResourceType() {
        return type;
    }

    @Read
    public R read(@IdParam IdType id) {
        return pages.read(type.getSimpleName(), id, resources);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "based-on") @Nullable ReferenceParam request,
            @OptionalParam(
                            name = "patient",
                            chainWhitelist = {"identifier"})
                    @Nullable
                    ReferenceParam patient) {
        return pages.search(new RequestSearch(type.getSimpleName()), id, request, patient, resources);
    }
}
