package clinic.vein.fhir.web;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntryTransactionMethodEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import clinic.vein.fhir.FollowRequests.Then;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The versions of a request, newest first; all that there are, unless fewer or newer ones are asked for. */
final class Versions {

    private Versions() {}

    static IBundleProvider of(
            List<Then> versions,
            @Nullable InstantType since,
            @Nullable Integer count,
            Function<Then, ? extends Resource> resource) {
        Instant from = since == null ? Instant.MIN : since.getValue().toInstant();
        List<Then> asked = versions.stream()
                .filter(then -> !then.shown().changedAt().isBefore(from))
                .toList();
        SimpleBundleProvider shown = new SimpleBundleProvider(asked.stream()
                .limit(count == null ? asked.size() : Math.max(0, count))
                .map(then -> inHistory(resource.apply(then), then.shown().version()))
                .toList());
        shown.setSize(asked.size());
        return shown;
    }

    /** With what a history says of each: the first was created, and the others changed it. */
    private static Resource inHistory(Resource resource, int version) {
        ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(
                resource, version == 1 ? BundleEntryTransactionMethodEnum.POST : BundleEntryTransactionMethodEnum.PUT);
        resource.setId(new IdType(resource.fhirType(), resource.getIdPart(), String.valueOf(version)));
        return resource;
    }
}
