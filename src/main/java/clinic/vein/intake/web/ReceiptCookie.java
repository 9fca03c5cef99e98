package clinic.vein.intake.web;

import clinic.vein.intake.SentForms;
import clinic.vein.kernel.Envelope;
import clinic.vein.kernel.Seal;
import clinic.vein.kernel.web.SealedCookie;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The receipt goes from the form to its page by the browser, whichever of the clinic's applications has the one or the other. */
@Component
class ReceiptCookie {

    private static final Duration SHOWN_FOR = Duration.ofMinutes(15);

    private final SealedCookie cookie;
    private final ObjectMapper json;

    ReceiptCookie(SentForms forms, ObjectMapper json, Clock clock) {
        this.json = json;
        Envelope envelope = new Envelope(new Seal(forms.key()).bytes("receipts"));
        this.cookie = new SealedCookie("VEIN-RECEIPT", SHOWN_FOR, envelope, clock);
    }

    void keep(Receipt receipt, HttpServletRequest request, HttpServletResponse response) {
        try {
            cookie.write(json.writeValueAsString(receipt), request, response);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt cannot be written", e);
        }
    }

    Optional<Receipt> of(HttpServletRequest request) {
        return cookie.read(request).flatMap(this::read);
    }

    /** Nothing where another release wrote it in another way. */
    private Optional<Receipt> read(String text) {
        try {
            return Optional.of(json.readValue(text, Receipt.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
