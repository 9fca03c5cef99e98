package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import clinic.vein.fhir.FollowRequests;
import clinic.vein.fhir.FollowRequests.Found;
import clinic.vein.fhir.ShownRequest;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what belongs to requests. An id begins with that of the request; what follows says which of its resources. A search
 * is always for one request or one patient, so that it is one page.
 */
@Component
class FindingPages {

    private static final int MOST_REQUESTS = 50;
    private static final int LENGTH_OF_A_REQUEST = 36;

    private final FollowRequests follow;
    private final PublicAddress address;

    FindingPages(FollowRequests follow, PublicAddress address) {
        this.follow = follow;
        this.address = address;
    }

    <R extends IBaseResource> R read(String name, IdType id, Function<ShownRequest, List<R>> resources) {
        return resources.apply(follow.read(request(id.getIdPart()), name)).stream()
                .filter(each -> each.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(NoSuchReferral::new);
    }

    private static ReferralId request(String id) {
        if (id.length() <= LENGTH_OF_A_REQUEST || id.charAt(LENGTH_OF_A_REQUEST) != '.') {
            throw new NoSuchReferral();
        }
        return Ids.of(id.substring(0, LENGTH_OF_A_REQUEST));
    }

    <R extends IBaseResource> Bundle search(
            RequestSearch search,
            @Nullable TokenParam id,
            @Nullable ReferenceParam request,
            @Nullable ReferenceParam patient,
            Function<ShownRequest, List<R>> resources) {
        if (id != null) {
            RequestSearch.plain("_id", id);
        }
        String one = id == null ? null : String.valueOf(id.getValue());
        if (one == null && request == null && patient == null) {
            throw new InvalidRequestException("_id, based-on, patient.identifier");
        }
        search.focus(request).patient(patient);
        if (one != null) {
            search.id(new TokenParam(
                    null, one.length() > LENGTH_OF_A_REQUEST ? one.substring(0, LENGTH_OF_A_REQUEST) : one));
        }
        Found requests = follow.search(
                search.criteria(),
                null,
                MOST_REQUESTS,
                search.resource(),
                String.join(",", search.asked().keySet()));
        if (requests.more()) {
            // The newest would be missing, without a word.
            throw new InvalidRequestException("based-on=ServiceRequest/id");
        }
        List<R> found = requests.requests().stream()
                .flatMap(shown -> resources.apply(shown).stream())
                .filter(each -> one == null || each.getIdElement().getIdPart().equals(one))
                .toList();
        return bundle(found);
    }

    private Bundle bundle(List<? extends IBaseResource> found) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(found.size());
        String base = address.to(FhirConfiguration.PATH).toString();
        for (IBaseResource each : found) {
            bundle.addEntry()
                    .setFullUrl(base + "/" + each.fhirType() + "/"
                            + each.getIdElement().getIdPart())
                    .setResource((Resource) each)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }
}
