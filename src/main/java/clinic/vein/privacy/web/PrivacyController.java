package clinic.vein.privacy.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.privacy.EraseRecord;
import clinic.vein.privacy.HoldRecord;
import clinic.vein.privacy.OverrideReason;
import clinic.vein.referral.FindReferrals;
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

/** What the privacy officer does over HTTP: finds a record without seeing it, holds it, erases it. */
@RestController
class PrivacyController {

    private static final int LONGEST_PAGE = 200;

    private final FindReferrals findReferrals;
    private final RetentionList retentionList;
    private final HoldRecord holdRecord;
    private final EraseRecord eraseRecord;

    PrivacyController(
            FindReferrals findReferrals, RetentionList retentionList, HoldRecord holdRecord, EraseRecord eraseRecord) {
        this.findReferrals = findReferrals;
        this.retentionList = retentionList;
        this.holdRecord = holdRecord;
        this.eraseRecord = eraseRecord;
    }

    /** Nothing of a chart. */
    record Found(String id, String reference, String state) {}

    record Matches(List<Found> referrals) {}

    record Reason(String reason) {}

    record Erasure(OverrideReason overrideReason) {}

    record Retention(List<RetentionList.Line> records, int offset) {}

    @PostMapping("/api/privacy/referrals:search")
    ResponseEntity<Matches> search(@RequestBody FindReferrals.Search search) {
        List<Found> found = findReferrals.find(search).stream()
                .map(line -> new Found(line.id(), line.reference(), line.state()))
                .toList();
        return fresh(new Matches(found));
    }

    /** The dry run: changes nothing. */
    @GetMapping("/api/privacy/retention")
    ResponseEntity<Retention> retention(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") int offset) {
        Violations violations = new Violations();
        violations.range(limit, 1, LONGEST_PAGE, "limit", "");
        violations.range(offset, 0, Integer.MAX_VALUE, "offset", "");
        violations.refuseIfAny();
        return fresh(new Retention(retentionList.read(limit, offset), offset));
    }

    @PostMapping("/api/privacy/referrals/{id}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable UUID id, @RequestBody Reason reason) {
        holdRecord.place(new ReferralId(id), reason.reason());
    }

    @PostMapping("/api/privacy/referrals/{id}/hold-lifted")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID id, @RequestBody Reason reason) {
        holdRecord.lift(new ReferralId(id), reason.reason());
    }

    @PostMapping("/api/privacy/referrals/{id}/erasure")
    ResponseEntity<CertificateView> erase(@PathVariable UUID id, @RequestBody Erasure erasure) {
        return fresh(CertificateView.of(eraseRecord.onRequest(new ReferralId(id), erasure.overrideReason())));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
