package clinic.vein.referral.timeline;

import clinic.vein.process.ProcessTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else is written down. */
public sealed interface NoteEntry extends TimelineEntry {

    /** @param letter of the list {@code LetterKind} */
    record LetterWritten(Term letter) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.letterWritten(letter);
        }
    }

    /**
     * Before it was signed; what it said before and after stands beside the referral.
     *
     * @param letter of the list {@code LetterKind}
     * @param part of the list {@code LetterPart}
     */
    record LetterCorrected(Term letter, Term part) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.letterCorrected(letter, part);
        }
    }

    /** @param fields of the list {@code PatientField}; what they said stands beside the referral, not on its timeline */
    record PatientCorrected(List<Term> fields) implements NoteEntry {

        public PatientCorrected {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.patientCorrected(fields);
        }
    }

    /** @param wish of the list {@code ContactWish}: how the patient wants to be written to, or no more */
    record ContactWished(Term wish) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.contactWished(wish);
        }
    }

    /** @param purposes of the list {@code LinkPurpose}: what can no longer be done by links that were sent */
    record LinksTakenBack(List<Term> purposes) implements NoteEntry {

        public LinksTakenBack {
            purposes = List.copyOf(purposes);
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.linksTakenBack(purposes);
        }
    }

    /**
     * A patient has died, or the referral is in error; what was said stands beside the referral.
     *
     * @param what of the list {@code EndingKind}
     */
    record EndingRecorded(Term what) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.endingRecorded(what);
        }
    }

    /** Somebody says that an ending is wrong; a second person has to agree. */
    record UndoAsked(Term what) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.undoAsked(what);
        }
    }

    /** A second person agreed: the referral stands again as before. */
    record EndingUndone(Term what) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.endingUndone(what);
        }
    }

    /**
     * Somebody said that another referral is of the same person, or took it back; which one and why stands beside the
     * referral.
     *
     * @param step of the list {@code MergeStep}
     */
    record Merged(Term step) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.merged(step);
        }
    }

    /**
     * Somebody said something about the referral; the words stand beside it.
     *
     * @param what of the list {@code TalkKind}
     * @param onBehalfOf the absent colleague in whose place it was said; null where nobody's
     */
    record Talked(Term what, @Nullable String onBehalfOf) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.talked(what, onBehalfOf);
        }
    }

    /** What the checkup found was put right. */
    record Repaired(ProcessTrouble.Kind what) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.repaired(what);
        }
    }

    /**
     * What a release noted that this one is not: while two run side by side, or after the way back.
     *
     * @param written its kind there
     */
    record OtherRelease(String written) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.otherRelease(written);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R letterWritten(Term letter);

        R letterCorrected(Term letter, Term part);

        R patientCorrected(List<Term> fields);

        R contactWished(Term wish);

        R linksTakenBack(List<Term> purposes);

        R endingRecorded(Term what);

        R undoAsked(Term what);

        R endingUndone(Term what);

        R merged(Term step);

        R talked(Term what, @Nullable String onBehalfOf);

        R repaired(ProcessTrouble.Kind what);

        R otherRelease(String written);
    }
}
