package clinic.vein.fhir.subscription;

import java.util.UUID;

/** Identifies a subscription. */
public record SubscriptionId(UUID value) {

    static SubscriptionId random() {
        return new SubscriptionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
