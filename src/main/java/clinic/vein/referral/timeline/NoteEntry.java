package clinic.vein.referral.timeline;

import clinic.vein.process.ProcessTrouble;

/** What else is written down. */
public sealed interface NoteEntry extends TimelineEntry {

    /** @param letter of the list {@code LetterKind} */
    record LetterWritten(Term letter) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.letterWritten(letter);
        }
    }

    /** What the checkup found was put right. */
    record Repaired(ProcessTrouble.Kind what) implements NoteEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.repaired(what);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R letterWritten(Term letter);

        R repaired(ProcessTrouble.Kind what);
    }
}
