package clinic.vein.messaging.text;

import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.SettleTexts;
import clinic.vein.messaging.TextSettings;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the word of the text service about a message, if it is the service's. */
@Component
public class TakeTextReceipt {

    private final ObjectReader json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build()
            .readerFor(TextReceipt.class);
    private final Optional<TextSignature> signature;
    private final SettleTexts settleTexts;
    private final Clock clock;

    TakeTextReceipt(TextSettings settings, SettleTexts settleTexts, Clock clock) {
        this.signature = Optional.ofNullable(settings.secret())
                .filter(secret -> !secret.isBlank())
                .map(TextSignature::new);
        this.settleTexts = settleTexts;
        this.clock = clock;
    }

    /** What becomes of a receipt. */
    public enum Taken {
        DONE,
        /** Nothing is known of the message's sending yet: the service says it again. */
        TOO_EARLY,
        /** It is not the service's, or says nothing. */
        NOT_UNDERSTOOD
    }

    public Taken take(@Nullable String time, @Nullable String signed, byte[] body) {
        if (signature
                .filter(ours -> ours.fits(time, signed, body, clock.instant()))
                .isEmpty()) {
            return Taken.NOT_UNDERSTOOD;
        }
        return read(body).map(this::settle).orElse(Taken.NOT_UNDERSTOOD);
    }

    private Taken settle(TextReceipt receipt) {
        MessageId id = new MessageId(receipt.id());
        boolean known = switch (receipt.state()) {
            case DELIVERED -> settleTexts.delivered(id);
            case FAILED -> settleTexts.failed(id);
        };
        return known ? Taken.DONE : Taken.TOO_EARLY;
    }

    private Optional<TextReceipt> read(byte[] body) {
        try {
            TextReceipt receipt = json.readValue(body);
            return Optional.ofNullable(receipt).filter(each -> each.id() != null && each.state() != null);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
