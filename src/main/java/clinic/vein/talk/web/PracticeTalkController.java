package clinic.vein.talk.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.ReferralId;
import clinic.vein.talk.HearPractice;
import clinic.vein.talk.ReadAsPractice;
import clinic.vein.talk.TalkLine;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a practice says and reads about the referrals that its system sent; of others it learns nothing. */
@RestController
class PracticeTalkController {

    private final HearPractice hearPractice;
    private final ReadAsPractice readAsPractice;
    private final RecordsRead recordsRead;

    PracticeTalkController(HearPractice hearPractice, ReadAsPractice readAsPractice, RecordsRead recordsRead) {
        this.hearPractice = hearPractice;
        this.readAsPractice = readAsPractice;
        this.recordsRead = recordsRead;
    }

    record Messages(List<TalkLine> messages) {}

    @Operation(
            summary = "What was said between the clinic and the caller about a referral that it sent",
            description = "By the id that the caller was told. What the clinic says within itself is not there.")
    @GetMapping("/api/practice/referrals/{id}/talk")
    ResponseEntity<Messages> thread(@PathVariable UUID id) {
        ReferralId own = readAsPractice.own(new ReferralId(id));
        recordsRead.read(AuditAction.REFERRAL_READ, own, Why.ROLE, TalkAudit.SUBJECT);
        return fresh(new Messages(readAsPractice.thread(own, new ReferralId(id))));
    }

    @Operation(
            summary = "Say something about a referral that the caller sent, or ask for advice",
            description =
                    "MESSAGE, ADVICE_ASKED or CORRECTION. Whether it tells of a red flag must be said: whatever is"
                            + " not NO goes to the clinic's nurses at once. This is no emergency line.")
    @PostMapping("/api/practice/referrals/{id}/talk")
    @ResponseStatus(HttpStatus.CREATED)
    TalkLine say(@PathVariable UUID id, @RequestBody HearPractice.Said said) {
        return hearPractice.say(new ReferralId(id), said);
    }

    @Operation(
            summary = "What the clinic said and the caller has not read",
            description = "The oldest first, 100 at most; the offset says how many of them to leave out.")
    @GetMapping("/api/practice/talk")
    ResponseEntity<Messages> unread(@RequestParam(defaultValue = "0") int offset) {
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, TalkAudit.SUBJECT);
        return fresh(new Messages(readAsPractice.unread(offset)));
    }

    @Operation(summary = "Have read a message of the clinic")
    @PostMapping("/api/practice/talk/{message}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID message) {
        readAsPractice.read(message);
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
