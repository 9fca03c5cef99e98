package clinic.vein.fhir;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.fhir.SentRequests.Criteria;
import clinic.vein.fhir.SentRequests.Place;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a system the requests that it sent itself, and puts each look at a patient on record. */
@Component
public class FollowRequests {

    /** More than any referral has had; so many are shown at once. */
    private static final int MOST_VERSIONS = 1000;

    private final SentRequests sentRequests;
    private final SentVersions versions;
    private final ShowRequests show;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    FollowRequests(
            SentRequests sentRequests,
            SentVersions versions,
            ShowRequests show,
            RecordsRead recordsRead,
            CurrentActor currentActor) {
        this.sentRequests = sentRequests;
        this.versions = versions;
        this.show = show;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    /**
     * @param what of it is asked for, as the name of a resource
     * @throws NoSuchReferral when the caller sent none of that id
     */
    public ShownRequest read(ReferralId id, String what) {
        SentRequest sent = sentRequests.find(currentActor.get().id(), id).orElseThrow(NoSuchReferral::new);
        return onRecord(sent, what);
    }

    /**
     * A request as it stood for a while.
     *
     * @param outputs what had come of it by then, as references; empty where nobody kept them
     */
    public record Then(ShownRequest shown, Optional<List<String>> outputs) {}

    /**
     * The versions of it, newest first.
     *
     * @param what of it is asked for, as the name of a resource
     * @throws NoSuchReferral when the caller sent none of that id
     */
    public List<Then> history(ReferralId id, String what) {
        ShownRequest now = read(id, what);
        List<SentVersion> kept = versions.of(now.sent(), MOST_VERSIONS);
        return kept.isEmpty()
                ? List.of(new Then(now, Optional.empty()))
                : kept.stream()
                        .map(version -> new Then(now.at(version), Optional.of(version.outputs())))
                        .toList();
    }

    /** @throws NoSuchReferral when there is no such version of it */
    public Then version(ReferralId id, int version, String what) {
        return history(id, what).stream()
                .filter(then -> then.shown().version() == version)
                .findFirst()
                .orElseThrow(NoSuchReferral::new);
    }

    /** @param more whether there are others after these */
    public record Found(List<ShownRequest> requests, boolean more) {}

    /** @param criteria by what was searched, as codes and never the values */
    public Found search(Criteria searched, @Nullable Place after, int count, String what, String criteria) {
        recordsRead.ofMany(AuditAction.REFERRALS_SEARCHED, criteria);
        List<SentRequest> found = sentRequests.search(currentActor.get().id(), searched, after, count + 1);
        return new Found(
                found.stream().limit(count).map(sent -> onRecord(sent, what)).toList(), found.size() > count);
    }

    /** How many there are; none of them is shown. @param criteria by what was searched, as codes and never the values */
    public long count(Criteria searched, String criteria) {
        recordsRead.ofMany(AuditAction.REFERRALS_SEARCHED, criteria);
        return sentRequests.count(currentActor.get().id(), searched);
    }

    private ShownRequest onRecord(SentRequest sent, String what) {
        recordsRead.read(AuditAction.REFERRAL_READ, sent.referral(), Why.ROLE, what);
        return show.shown(sent);
    }
}
