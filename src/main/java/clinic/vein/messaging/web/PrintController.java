package clinic.vein.messaging.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.web.PdfResponse;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.MessagingFault;
import clinic.vein.messaging.PendingMessage;
import clinic.vein.messaging.PendingMessages;
import clinic.vein.messaging.PrintMessage;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A message on paper, for the post, or as text, for a telephone. */
@Controller
class PrintController {

    private final PendingMessages pending;
    private final Referrals referrals;
    private final PrintMessage printMessage;
    private final RecordsRead recordsRead;

    PrintController(PendingMessages pending, Referrals referrals, PrintMessage printMessage, RecordsRead recordsRead) {
        this.pending = pending;
        this.referrals = referrals;
        this.printMessage = printMessage;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/outgoing/{id}/print")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        PendingMessage message = read(id);
        Referral referral = referrals.find(message.referral()).orElseThrow();
        return PdfResponse.of(
                printMessage.print(message, referral), referral.reference().value());
    }

    /** The words of a text message, with its links, for the telephone that sends it. */
    @GetMapping("/outgoing/{id}/text")
    ResponseEntity<String> text(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(printMessage.text(read(id)));
    }

    private PendingMessage read(UUID id) {
        PendingMessage message = pending.find(new MessageId(id))
                .filter(PendingMessage::isForOutside)
                .orElseThrow(() -> new NotFound(MessagingFault.NO_SUCH_MESSAGE));
        recordsRead.read(AuditAction.LETTER_READ, message.referral(), Why.ROLE, id.toString());
        return message;
    }
}
