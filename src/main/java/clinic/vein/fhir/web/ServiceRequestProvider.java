package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Since;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.FollowRequests;
import clinic.vein.fhir.RequestResource;
import clinic.vein.fhir.RevokeRequest;
import clinic.vein.fhir.TakeInRequest;
import clinic.vein.fhir.TakeInRequest.TakenIn;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ServiceRequest}: refer, read, search, take back. */
@Component
public class ServiceRequestProvider implements FhirProvider, IResourceProvider {

    private static final String NAME = "ServiceRequest";

    private final TakeInRequest takeIn;
    private final RevokeRequest revoke;
    private final FollowRequests follow;
    private final SearchPages pages;

    ServiceRequestProvider(TakeInRequest takeIn, RevokeRequest revoke, FollowRequests follow, SearchPages pages) {
        this.takeIn = takeIn;
        this.revoke = revoke;
        this.follow = follow;
        this.pages = pages;
    }

    @Override
    public Class<ServiceRequest> getResourceType() {
        return ServiceRequest.class;
    }

    @Create
    public MethodOutcome create(
            @ResourceParam ServiceRequest request, @ConditionalUrlParam @Nullable String condition) {
        if (condition != null) {
            Conditions.check(condition, request);
        }
        TakenIn taken = takeIn.take(request, Optional.empty());
        return shown(taken.request().id(), !taken.repeated());
    }

    /** With a version, as it stood then. */
    @Read(version = true)
    public ServiceRequest read(@IdParam IdType id) {
        return RequestResource.of(
                id.hasVersionIdPart()
                        ? follow.version(Ids.of(id), Ids.asked(id), NAME).shown()
                        : follow.read(Ids.of(id), NAME));
    }

    @History
    public IBundleProvider history(
            @IdParam IdType id, @Since @Nullable InstantType since, @Count @Nullable Integer count) {
        return Versions.of(follow.history(Ids.of(id), NAME), since, count, then -> RequestResource.of(then.shown()));
    }

    /** Only the status counts, and only that it is revoked; the last note says why. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam ServiceRequest request) {
        if (request.getStatus() != ServiceRequestStatus.REVOKED) {
            throw new Refused("ServiceRequest.status", FhirFault.ONLY_REVOKED);
        }
        List<Annotation> notes = request.getNote();
        revoke.revoke(
                Ids.of(id),
                Ids.version(id),
                notes.isEmpty() ? null : notes.get(notes.size() - 1).getText());
        return shown(Ids.of(id), false);
    }

    private MethodOutcome shown(ReferralId id, boolean created) {
        return AsItIsNow.answer(RequestResource.of(follow.read(id, NAME)), created);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "identifier") @Nullable TokenParam identifier,
            @OptionalParam(
                            name = "patient",
                            chainWhitelist = {"identifier"})
                    @Nullable
                    ReferenceParam patient,
            @OptionalParam(name = "status") @Nullable TokenOrListParam status,
            @OptionalParam(name = "category") @Nullable TokenParam category,
            @OptionalParam(name = "priority") @Nullable TokenParam priority,
            @OptionalParam(name = "authored") @Nullable DateRangeParam authored,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam changed,
            @OptionalParam(name = SearchPages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count,
            @Nullable SummaryEnum summary) {
        RequestSearch search = new RequestSearch(NAME)
                .id(id)
                .identifier(identifier)
                .patient(patient)
                .requestStatus(status)
                .category(category)
                .priority(priority)
                .authored(authored)
                .changed(changed);
        return pages.page(search, after, count, summary, RequestResource::of);
    }
}
