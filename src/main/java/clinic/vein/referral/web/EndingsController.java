package clinic.vein.referral.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.RecordDeath.Told;
import clinic.vein.referral.RecordError;
import clinic.vein.referral.UndoEnding;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What ends a referral from outside, and how two people undo it. For people: another system is not believed about a death. */
@RestController
class EndingsController {

    private final RecordDeath recordDeath;
    private final RecordError recordError;
    private final UndoEnding undoEnding;

    EndingsController(RecordDeath recordDeath, RecordError recordError, UndoEnding undoEnding) {
        this.recordDeath = recordDeath;
        this.recordError = recordError;
        this.undoEnding = undoEnding;
    }

    record Reason(@Nullable String reason) {}

    record InError(@Nullable EndingKind kind, @Nullable String reason) {}

    /** @param references of the referrals that it stands on: all that are beyond doubt of the same person */
    record Recorded(List<String> references) {}

    @Operation(
            summary = "Record that the patient has died",
            description =
                    "All referrals of the person end and nothing more goes to the patient. Answers 409 when it is recorded"
                            + " already.")
    @PostMapping("/api/referrals/{id}/death")
    Recorded recordDeath(@PathVariable UUID id, @RequestBody Told told) {
        return new Recorded(recordDeath.record(new ReferralId(id), told).stream()
                .map(referral -> referral.reference().value())
                .toList());
    }

    @Operation(
            summary = "Record that the referral is in error",
            description = "ENTERED_IN_ERROR or WRONG_PATIENT. Answers 409 when an ending is recorded already.")
    @PostMapping("/api/referrals/{id}/error")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordError(@PathVariable UUID id, @RequestBody InError error) {
        recordError.record(new ReferralId(id), error.kind(), error.reason());
    }

    @Operation(
            summary = "Say that a recorded death or error is wrong",
            description = "The first of two people; nothing is undone yet.")
    @PostMapping("/api/referrals/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askUndo(@PathVariable UUID id, @RequestBody Reason reason) {
        undoEnding.ask(new ReferralId(id), reason.reason());
    }

    @Operation(
            summary = "Confirm that a recorded death or error is undone",
            description = "A second person; refused for whoever asked for it.")
    @PostMapping("/api/referrals/{id}/undo-confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmUndo(@PathVariable UUID id) {
        undoEnding.confirm(new ReferralId(id));
    }
}
