package clinic.vein.intake.web;

import clinic.vein.intake.SentForms;
import clinic.vein.kernel.Envelope;
import clinic.vein.kernel.Seal;
import clinic.vein.kernel.web.SealedCookie;
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

    private final SealedCookie<Receipt> cookie;

    ReceiptCookie(SentForms forms, Clock clock) {
        Envelope envelope = new Envelope(new Seal(forms.key()).bytes("receipts"));
        this.cookie = new SealedCookie<>("VEIN-RECEIPT", Receipt.class, SHOWN_FOR, envelope, clock);
    }

    void keep(Receipt receipt, HttpServletRequest request, HttpServletResponse response) {
        cookie.write(receipt, request, response);
    }

    Optional<Receipt> of(HttpServletRequest request) {
        return cookie.read(request);
    }
}
