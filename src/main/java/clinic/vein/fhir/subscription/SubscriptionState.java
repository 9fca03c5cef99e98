package clinic.vein.fhir.subscription;

import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/** Where a subscription stands. */
public enum SubscriptionState {
    /** Its address has not answered the handshake yet. */
    REQUESTED(SubscriptionStatus.REQUESTED),
    ACTIVE(SubscriptionStatus.ACTIVE),
    /** Its address failed too often: nothing is sent until it is requested anew. What happens meanwhile is kept. */
    ERROR(SubscriptionStatus.ERROR),
    OFF(SubscriptionStatus.OFF);

    private final SubscriptionStatus fhir;

    SubscriptionState(SubscriptionStatus fhir) {
        this.fhir = fhir;
    }

    public SubscriptionStatus fhir() {
        return fhir;
    }

    public String code() {
        return fhir.toCode();
    }
}
