package clinic.vein.messaging.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.PatientLinks.OpenLine;
import clinic.vein.links.TakeBackLinks;
import clinic.vein.messaging.ContactWish;
import clinic.vein.messaging.KeepContactWishes;
import clinic.vein.referral.Referrals;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a patient is written to, and the links in messages, over HTTP. */
@RestController
class ContactController {

    private final Referrals referrals;
    private final KeepContactWishes wishes;
    private final TakeBackLinks takeBackLinks;
    private final RecordsRead recordsRead;

    ContactController(
            Referrals referrals, KeepContactWishes wishes, TakeBackLinks takeBackLinks, RecordsRead recordsRead) {
        this.referrals = referrals;
        this.wishes = wishes;
        this.takeBackLinks = takeBackLinks;
        this.recordsRead = recordsRead;
    }

    /**
     * @param wishes what the patient said last; of a way that was not asked about, nothing
     * @param links those that can be used, the newest first
     */
    record Contact(Set<ContactWish> wishes, List<OpenLine> links) {}

    /** @param wishes what the patient says now */
    record Wishes(List<ContactWish> wishes) {}

    /** @param link null for all of the referral */
    record Taken(@Nullable UUID link) {}

    @Operation(summary = "How a patient wants to be written to, and which links can be used")
    @GetMapping("/api/referrals/{id}/contact")
    ResponseEntity<Contact> contact(@PathVariable UUID id) {
        ReferralId referral = referrals.get(new ReferralId(id)).id();
        recordsRead.read(AuditAction.REFERRAL_READ, referral, Why.ROLE, "contact");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contact(wishes.of(referral), takeBackLinks.open(referral)));
    }

    @Operation(
            summary = "Write down how a patient wants to be written to",
            description = "It holds at once, for messages that wait as well. What is not named stays as it was.")
    @PostMapping("/api/referrals/{id}/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @RequestBody Wishes said) {
        wishes.keep(referrals.get(new ReferralId(id)).id(), said.wishes() == null ? List.of() : said.wishes());
    }

    @Operation(
            summary = "Take back links that were sent",
            description = "One of them, or all of the referral. Answers 409 when none of them can be used any more.")
    @PostMapping("/api/referrals/{id}/links/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @RequestBody Taken taken) {
        takeBackLinks.takeBack(referrals.get(new ReferralId(id)).id(), taken.link());
    }
}
