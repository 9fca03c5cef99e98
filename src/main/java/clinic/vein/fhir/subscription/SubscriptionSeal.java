package clinic.vein.fhir.subscription;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Envelope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals a subscription's secrets for their place, so that a row that was moved or read elsewhere opens for nobody. */
@Component
class SubscriptionSeal {

    private final Envelope envelope;

    SubscriptionSeal(DraftKey key) {
        envelope = new Envelope(key.key("subscriptions"));
    }

    byte[] seal(SubscriptionId id, Secrets secrets) {
        return envelope.seal(id.toString(), secrets.key() + "\n" + secrets.authorization());
    }

    /** Empty where it was sealed with another key. */
    Optional<Secrets> open(SubscriptionId id, byte[] sealed) {
        return envelope.open(id.toString(), sealed)
                .map(text -> text.split("\n", 2))
                .map(parts -> new Secrets(parts[0], parts[1]));
    }
}
