package clinic.vein.messaging.web;

import clinic.vein.messaging.text.TakeTextReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the text service says what became of a message. It shows by a signature that it is the service. */
@RestController
class TextReceiptsController {

    private final TakeTextReceipt takeReceipt;

    TextReceiptsController(TakeTextReceipt takeReceipt) {
        this.takeReceipt = takeReceipt;
    }

    @PostMapping(path = "/api/text-receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> take(
            @RequestHeader(name = "X-Text-Time", required = false) @Nullable String time,
            @RequestHeader(name = "X-Text-Signature", required = false) @Nullable String signature,
            @Schema(
                            type = "object",
                            description = "The id of the message and its state, DELIVERED or FAILED, signed with the"
                                    + " secret that the text service and the clinic share: docs/text-messages.md")
                    @RequestBody
                    byte[] body) {
        HttpStatus status = switch (takeReceipt.take(time, signature, body)) {
            case DONE -> HttpStatus.NO_CONTENT;
            case TOO_EARLY -> HttpStatus.CONFLICT;
            case NOT_UNDERSTOOD -> HttpStatus.BAD_REQUEST;
        };
        return ResponseEntity.status(status).build();
    }
}
