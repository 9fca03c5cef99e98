package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.param.StringParam;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.FollowRequests;
import clinic.vein.fhir.FollowRequests.Found;
import clinic.vein.fhir.SentRequests.Place;
import clinic.vein.fhir.ShownRequest;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is found, page by page. A page begins after a request, not at a number, so that none is missed or shown twice. */
@Component
class SearchPages {

    static final String AFTER = "after";

    private static final int USUAL = 20;
    private static final int MOST = 50;

    private final FollowRequests follow;
    private final PublicAddress address;

    SearchPages(FollowRequests follow, PublicAddress address) {
        this.follow = follow;
        this.address = address;
    }

    Bundle page(
            RequestSearch search,
            @Nullable StringParam after,
            @Nullable Integer count,
            @Nullable SummaryEnum summary,
            Function<ShownRequest, ? extends Resource> resource) {
        int size = count == null ? USUAL : Math.max(0, Math.min(count, MOST));
        if (size == 0 || summary == SummaryEnum.COUNT) {
            return counted(search);
        }
        Found found = follow.search(
                search.criteria(),
                after == null ? null : place(after.getValue()),
                size,
                search.resource(),
                String.join(",", search.asked().keySet()));
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(link(search, size, after == null ? null : after.getValue()));
        for (ShownRequest shown : found.requests()) {
            Resource each = resource.apply(shown);
            bundle.addEntry()
                    .setFullUrl(base() + "/" + each.fhirType() + "/" + each.getIdPart())
                    .setResource(each)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        if (found.more()) {
            ShownRequest last = found.requests().get(size - 1);
            bundle.addLink().setRelation("next").setUrl(link(search, size, name(last)));
        }
        return bundle;
    }

    private Bundle counted(RequestSearch search) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.setTotal(Math.toIntExact(
                follow.count(search.criteria(), String.join(",", search.asked().keySet()))));
        bundle.addLink().setRelation("self").setUrl(link(search, 0, null));
        return bundle;
    }

    private String base() {
        return address.to(FhirConfiguration.PATH).toString();
    }

    private String link(RequestSearch search, int size, @Nullable String after) {
        String asked = search.asked().entrySet().stream()
                .map(each -> each.getKey() + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)
                                .replace("%26" + each.getKey() + "%3D", "&" + each.getKey() + "="))
                .collect(Collectors.joining("&"));
        return base() + "/" + search.resource() + "?" + (asked.isEmpty() ? "" : asked + "&") + "_count=" + size
                + (after == null ? "" : "&" + AFTER + "=" + after);
    }

    private static String name(ShownRequest last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.sent().receivedAt()) + "-"
                + last.sent().id();
    }

    private static Place place(String name) {
        int end = name.indexOf('-');
        try {
            return new Place(
                    Instant.EPOCH.plus(Long.parseLong(name.substring(0, Math.max(end, 0))), ChronoUnit.MICROS),
                    ReferralId.of(name.substring(end + 1)));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException noneOfOurs) {
            throw new Refused(AFTER, FhirFault.UNKNOWN_PAGE);
        }
    }
}
