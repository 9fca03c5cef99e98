package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import clinic.vein.fhir.subscription.ChangeSubscription;
import clinic.vein.fhir.subscription.Notification;
import clinic.vein.fhir.subscription.NotificationKind;
import clinic.vein.fhir.subscription.SubscribeToChanges;
import clinic.vein.fhir.subscription.SubscribeToChanges.Replay;
import clinic.vein.fhir.subscription.SubscribeToChanges.Subscribed;
import clinic.vein.fhir.subscription.SubscriptionId;
import clinic.vein.fhir.subscription.SubscriptionResource;
import clinic.vein.kernel.PublicAddress;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code Subscription}: a system asks to be told of changes to what it sent. */
@Component
public class SubscriptionProvider implements FhirProvider, IResourceProvider {

    private final SubscribeToChanges subscribe;
    private final PublicAddress address;
    private final Clock clock;

    SubscriptionProvider(SubscribeToChanges subscribe, PublicAddress address, Clock clock) {
        this.subscribe = subscribe;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Class<Subscription> getResourceType() {
        return Subscription.class;
    }

    @Create
    public MethodOutcome create(@ResourceParam Subscription asked) {
        Subscribed subscribed = subscribe.subscribe(asked);
        return AsItIsNow.answer(SubscriptionResource.of(subscribed.subscription(), subscribed.newKey()), true);
    }

    @Read
    public Subscription read(@IdParam IdType id) {
        return shown(subscribe.find(id(id)));
    }

    /** Off, or requested anew. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam Subscription asked) {
        return AsItIsNow.answer(shown(subscribe.change(id(id), Ids.version(id), asked)), false);
    }

    @Delete
    public void delete(@IdParam IdType id) {
        subscribe.remove(id(id));
    }

    @Search
    public List<Subscription> search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "status") @Nullable TokenParam status) {
        return subscribe.all().stream()
                .filter(each -> id == null || each.id().toString().equals(plain(id)))
                .filter(each -> status == null || each.state().code().equals(plain(status)))
                .map(SubscriptionProvider::shown)
                .toList();
    }

    private static String plain(TokenParam asked) {
        if (asked.getModifier() != null || asked.getMissing() != null) {
            throw new InvalidRequestException(String.valueOf(asked.getQueryParameterQualifier()));
        }
        return asked.getValue();
    }

    /** How it stands, with the number of the last event. */
    @Operation(name = "$status", idempotent = true)
    public Bundle status(@IdParam IdType id) {
        ChangeSubscription subscription = subscribe.status(id(id));
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        Parameters status = Notification.status(NotificationKind.STATUS, subscription, List.of(), base());
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + status.getIdPart())
                .setResource(status)
                .getSearch()
                .setMode(SearchEntryMode.MATCH);
        return bundle;
    }

    /** What happened, from one number to another. */
    @Operation(name = "$events", idempotent = true)
    public Bundle events(
            @IdParam IdType id,
            @OperationParam(name = "eventsSinceNumber", max = 1) @Nullable StringType first,
            @OperationParam(name = "eventsUntilNumber", max = 1) @Nullable StringType last,
            @OperationParam(name = "content", max = 1) @Nullable StringType content) {
        Replay replay = subscribe.replay(
                id(id), number("eventsSinceNumber", first, 1), number("eventsUntilNumber", last, Long.MAX_VALUE));
        return Notification.of(
                NotificationKind.ASKED_FOR, replay.subscription(), replay.events(), base(), Date.from(clock.instant()));
    }

    private static long number(String name, @Nullable StringType asked, long otherwise) {
        if (asked == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(asked.getValueNotNull());
        } catch (NumberFormatException none) {
            throw new InvalidRequestException(name);
        }
    }

    private static SubscriptionId id(IdType id) {
        return new SubscriptionId(Ids.of(id).value());
    }

    private static Subscription shown(ChangeSubscription subscription) {
        return SubscriptionResource.of(subscription, Optional.empty());
    }

    private String base() {
        return address.to(FhirConfiguration.PATH).toString();
    }
}
