package clinic.vein.documents;

import clinic.vein.audit.Why;
import clinic.vein.documents.file.ExaminedFile;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.process.Turns;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.NotInCareTeam;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.DocumentEntry.DocumentAttached;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts files that were examined on an open referral, all of them or none. They are in quarantine until they are scanned and
 * drawn; the same file is there once, however often it is sent.
 */
@Component
public class AttachDocuments {

    private static final String FILE = "file";

    /** Of one referral, beside what it may have otherwise. */
    private static final int MOST_WITH_FURTHER_REPORTS = 10;

    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final Documents documents;
    private final Referrals referrals;
    private final Progress progress;
    private final CareTeam careTeam;
    private final Turns turns;
    private final DocumentSettings settings;
    private final CurrentActor currentActor;
    private final Clock clock;

    AttachDocuments(
            Documents documents,
            Referrals referrals,
            Progress progress,
            CareTeam careTeam,
            Turns turns,
            DocumentSettings settings,
            CurrentActor currentActor,
            Clock clock) {
        this.documents = documents;
        this.referrals = referrals;
        this.progress = progress;
        this.careTeam = careTeam;
        this.turns = turns;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param repeated whether it was there before */
    public record Attached(AttachedDocument document, boolean repeated) {}

    /**
     * By staff or another system.
     *
     * @param key by which whoever sends it knows its request again; null without one
     * @throws NotInCareTeam unless reception, to whom the post comes, or another system attaches it
     * @throws Overtaken when the referral is closed
     */
    @Transactional
    public Attached attach(ReferralId id, DocumentKind kind, ExaminedFile file, @Nullable String key) {
        if (key == null) {
            return keep(id, kind, file, null, false);
        }
        if (!PRINTABLE_ASCII.matcher(key).matches()) {
            throw new Refused("Idempotency-Key", DocumentFault.BAD_KEY);
        }
        turns.takeEvenIfClosed(id);
        Optional<AttachedDocument> before = documents.byKey(currentActor.get().id(), key);
        if (before.isEmpty()) {
            return keep(id, kind, file, key, false);
        }
        boolean same = before.get().referral().equals(id)
                && before.get().kind() == kind
                && documents.isOfSent(before.get().id(), file.sentSha256());
        if (!same) {
            throw new Refused("Idempotency-Key", DocumentFault.KEY_USED_BEFORE);
        }
        return new Attached(before.get(), true);
    }

    /** @throws NotInCareTeam for somebody who may put nothing on this referral */
    public void checkMayAttach(ReferralId id) {
        referrals.get(id);
        Optional<Why> entitled = careTeam.entitlement(id);
        if (entitled.isEmpty() && !currentActor.roles().contains(Role.INTAKE)) {
            throw new NotInCareTeam(id);
        }
    }

    /** What a patient sends. @throws Overtaken when the referral is closed */
    @Transactional
    public void attachAll(ReferralId id, DocumentKind kind, List<ExaminedFile> files) {
        files.forEach(file -> keep(id, kind, file, null, false));
    }

    /**
     * What came with a report about a patient who was known already: whoever sent it may be anybody who knows a name and a
     * date of birth.
     *
     * @throws Overtaken when the referral is closed
     */
    @Transactional
    public void attachWithFurtherReport(ReferralId id, DocumentKind kind, List<ExaminedFile> files) {
        files.forEach(file -> keep(id, kind, file, null, true));
    }

    private Attached keep(
            ReferralId id, DocumentKind kind, ExaminedFile file, @Nullable String key, boolean withFurtherReport) {
        turns.take(id);
        Optional<AttachedDocument> before = documents.same(id, file.sentSha256());
        if (before.isPresent()) {
            if (before.get().withFurtherReport() && !withFurtherReport) {
                documents.confirmSender(before.get().id());
            }
            return new Attached(documents.find(before.get().id()).orElseThrow(), true);
        }
        Documents.Total total = documents.total(id, withFurtherReport);
        int most = withFurtherReport ? MOST_WITH_FURTHER_REPORTS : settings.filesOfReferral();
        if (total.files() >= most) {
            throw new Refused(FILE, DocumentFault.TOO_MANY_FILES, file.name(), most);
        }
        if (total.bytes() + file.content().length > settings.bytesOfReferral().toBytes()) {
            throw new Refused(
                    FILE,
                    DocumentFault.TOO_MUCH,
                    file.name(),
                    settings.bytesOfReferral().toMegabytes());
        }
        DocumentId document = DocumentId.random();
        Instant now = clock.instant();
        documents.add(document, id, kind, file, now, currentActor.get(), key, withFurtherReport);
        progress.note(id, new DocumentAttached(Term.of(kind)));
        return new Attached(documents.find(document).orElseThrow(), false);
    }
}
