package clinic.vein.talk.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.Referrals;
import clinic.vein.talk.ReadTalk;
import clinic.vein.talk.SayOnReferral;
import clinic.vein.talk.TakeUpAdvice;
import clinic.vein.talk.TalkLine;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What staff say about referrals. */
@RestController
class TalkController {

    private final ReadTalk readTalk;
    private final SayOnReferral sayOnReferral;
    private final TakeUpAdvice takeUpAdvice;
    private final Referrals referrals;
    private final CareTeam careTeam;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    TalkController(
            ReadTalk readTalk,
            SayOnReferral sayOnReferral,
            TakeUpAdvice takeUpAdvice,
            Referrals referrals,
            CareTeam careTeam,
            RecordsRead recordsRead,
            CurrentActor currentActor) {
        this.readTalk = readTalk;
        this.sayOnReferral = sayOnReferral;
        this.takeUpAdvice = takeUpAdvice;
        this.referrals = referrals;
        this.careTeam = careTeam;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    /** @param waiting red flags first, then the oldest; 100 at most */
    record Inbox(List<Line> waiting) {}

    record Line(
            String reference,
            @Nullable String givenName,
            @Nullable String familyName,
            TalkLine message) {}

    /**
     * @param waiting 100 stands for that many and more
     * @param seesPatients whether the role acts for patients at all
     */
    record Count(int waiting, boolean seesPatients) {}

    /** @param referral that it is on from now on */
    record TakenUp(UUID referral) {}

    @Operation(
            summary = "What was said about a referral",
            description = "For its care team; what is said with practices too.")
    @GetMapping("/api/referrals/{id}/talk")
    ResponseEntity<ReadTalk.Thread> thread(@PathVariable UUID id) {
        ReferralId referral = referrals.get(new ReferralId(id)).id();
        recordsRead.read(AuditAction.REFERRAL_READ, referral, careTeam.required(referral), TalkAudit.SUBJECT);
        return fresh(readTalk.thread(referral));
    }

    @Operation(
            summary = "Say something about a referral",
            description =
                    "Whom it is for stands beside it, or in the text by an at sign. The id is the sender's: what is"
                            + " sent again with it is written once. An OPINION_ASKED names one colleague, an ANSWER goes to the"
                            + " practice that wrote the message it answers, a CORRECTION puts right the caller's own message.")
    @PostMapping("/api/referrals/{id}/talk")
    @ResponseStatus(HttpStatus.CREATED)
    TalkLine say(@PathVariable UUID id, @RequestBody SayOnReferral.Said said) {
        return TalkLine.of(sayOnReferral.say(new ReferralId(id), said));
    }

    @Operation(summary = "Have read a message", description = "It no longer waits for the caller, nor for the role.")
    @PostMapping("/api/referrals/{id}/talk/{message}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, @PathVariable UUID message) {
        readTalk.read(new ReferralId(id), message);
    }

    @Operation(
            summary = "Take up a practice's question as a referral",
            description = "With the referral where it is open, else with a new one that follows it.")
    @PostMapping("/api/referrals/{id}/talk/{message}/referral")
    ResponseEntity<TakenUp> takeUp(@PathVariable UUID id, @PathVariable UUID message) {
        return fresh(
                new TakenUp(takeUpAdvice.takeUp(new ReferralId(id), message).value()));
    }

    @Operation(
            summary = "What waits for the caller",
            description =
                    "And for those who are away and whose deputy the caller is. What may be a red flag stands first,"
                            + " then the oldest; the offset says how many to leave out.")
    @GetMapping("/api/talk")
    ResponseEntity<Inbox> inbox(@RequestParam(defaultValue = "0") int offset) {
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, TalkAudit.SUBJECT);
        return fresh(new Inbox(readTalk.waiting(offset).stream()
                .map(each ->
                        new Line(each.reference(), each.givenName(), each.familyName(), TalkLine.of(each.message())))
                .toList()));
    }

    @Operation(summary = "How much waits for the caller")
    @GetMapping("/api/talk:count")
    ResponseEntity<Count> count() {
        return fresh(new Count(readTalk.count(), !Collections.disjoint(currentActor.roles(), Role.WITH_PATIENTS)));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
