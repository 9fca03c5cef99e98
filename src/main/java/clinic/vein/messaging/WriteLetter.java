package clinic.vein.messaging;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Words;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.NoteEntry.LetterWritten;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
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
    private final Catalogue catalogue;
    private final Clock clock;

    WriteLetter(
            Letters letters,
            LetterPaper paper,
            Referrals referrals,
            Progress progress,
            ClinicSettings clinic,
            Catalogue catalogue,
            Clock clock) {
        this.letters = letters;
        this.paper = paper;
        this.referrals = referrals;
        this.progress = progress;
        this.clinic = clinic;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Keeps the letter and notes it on the timeline, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WrittenLetters write(ReferralId id, LetterDraft draft) {
        Words patients =
                catalogue.in(referrals.find(id).orElseThrow().report().patient().reads());
        LetterId forPractice = write(id, draft, catalogue.in(Language.ENGLISH));
        return new WrittenLetters(
                forPractice, patients.language().equals(Language.ENGLISH) ? forPractice : write(id, draft, patients));
    }

    private LetterId write(ReferralId id, LetterDraft draft, Words words) {
        LetterText text = draft.in(words);
        LetterId letter = LetterId.random();
        letters.add(new Letter(
                letter,
                id,
                text.kind(),
                words.of(text.kind()),
                print(id, text, words),
                clock.instant(),
                text.byRule() ? clinic.name() : text.signedBy().id()));
        progress.note(id, new LetterWritten(Term.of(text.kind())));
        return letter;
    }

    /** The letter to the practice as it would go out. */
    public byte[] preview(ReferralId id, LetterDraft draft) {
        Words words = catalogue.in(Language.ENGLISH);
        return print(id, draft.in(words), words).pdf();
    }

    /** Whether each of its characters can be printed. */
    public boolean isWhole(ReferralId id, LetterText text, Words words) {
        return print(id, text, words).whole();
    }

    private Printed print(ReferralId id, LetterText text, Words words) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        return paper.print(referrals.find(id).orElseThrow(), text, today, words);
    }
}
