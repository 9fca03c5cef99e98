package clinic.vein.fhir.subscription;

import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.UnsignedIntType;

/** A subscription as a resource. What it is signed and sent with is shown to nobody again. */
public final class SubscriptionResource {

    private SubscriptionResource() {}

    public static Subscription of(ChangeSubscription subscription, Optional<String> newKey) {
        Subscription shown = new Subscription();
        shown.setId(subscription.id().toString());
        shown.getMeta()
                .setVersionId(String.valueOf(subscription.version()))
                .setLastUpdated(Date.from(subscription.changedAt()))
                .addProfile(Backport.SUBSCRIPTION);
        shown.setStatus(subscription.state().fhir());
        shown.setReason(subscription.reason());
        shown.setCriteria(Backport.TOPIC);
        subscription.endsAt().ifPresent(end -> shown.setEnd(Date.from(end)));
        subscription.failure().ifPresent(shown::setError);
        SubscriptionChannelComponent channel = shown.getChannel();
        channel.setType(SubscriptionChannelType.RESTHOOK);
        channel.setEndpoint(subscription.endpoint().toString());
        channel.setPayload("application/fhir+json");
        channel.getPayloadElement().addExtension(new Extension(Backport.CONTENT, new CodeType(Backport.ID_ONLY)));
        subscription
                .heartbeat()
                .ifPresent(heartbeat -> channel.addExtension(
                        new Extension(Backport.HEARTBEAT, new UnsignedIntType((int) heartbeat.toSeconds()))));
        channel.addExtension(new Extension(Backport.MOST_EVENTS, new PositiveIntType(subscription.mostEvents())));
        newKey.ifPresent(key -> channel.addHeader("X-Subscription-Secret: " + key));
        return shown;
    }
}
