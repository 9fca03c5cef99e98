package clinic.vein.messaging;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.NoteEntry.LetterWritten;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a letter, or shows what it would look like. */
@Component
public class WriteLetter {

    private final Letters letters;
    private final LetterPaper paper;
    private final Referrals referrals;
    private final Progress progress;
    private final ClinicSettings clinic;
    private final Clock clock;

    WriteLetter(
            Letters letters,
            LetterPaper paper,
            Referrals referrals,
            Progress progress,
            ClinicSettings clinic,
            Clock clock) {
        this.letters = letters;
        this.paper = paper;
        this.referrals = referrals;
        this.progress = progress;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Keeps the letter and notes it on the timeline, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LetterId write(ReferralId id, LetterText text) {
        Instant now = clock.instant();
        LetterId letter = LetterId.random();
        letters.add(new Letter(
                letter,
                id,
                text.kind(),
                text.kind().title(),
                preview(id, text),
                now,
                text.signedBy().id()));
        progress.note(id, new LetterWritten(Term.of(text.kind())));
        return letter;
    }

    public byte[] preview(ReferralId id, LetterText text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        return paper.print(referrals.find(id).orElseThrow(), text, today);
    }
}
