package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.BookByFhir;
import clinic.vein.fhir.FollowRequests;
import clinic.vein.fhir.SentRequests.Criteria;
import clinic.vein.fhir.SlotResources;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code Slot}: the times into which the patient of a request can be booked now. */
@Component
public class SlotProvider implements FhirProvider, IResourceProvider {

    private final FollowRequests follow;
    private final BookByFhir book;

    SlotProvider(FollowRequests follow, BookByFhir book) {
        this.follow = follow;
        this.book = book;
    }

    @Override
    public Class<Slot> getResourceType() {
        return Slot.class;
    }

    @Search
    public List<Slot> search(
            @RequiredParam(name = "based-on") ReferenceParam request,
            @OptionalParam(name = "start") @Nullable DateRangeParam start) {
        Criteria asked =
                new RequestSearch("Slot").focus(request).authored(start).criteria();
        return book.freeTimes(follow.read(Ids.request(request), "Slot")).stream()
                .filter(time -> isWithin(time.startsAt(), asked.authoredFrom(), asked.authoredUntil()))
                .map(SlotResources::slot)
                .toList();
    }

    private static boolean isWithin(Instant at, @Nullable Instant from, @Nullable Instant until) {
        return (from == null || !at.isBefore(from)) && (until == null || !at.isAfter(until));
    }
}
