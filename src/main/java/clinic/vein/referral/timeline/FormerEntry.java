package clinic.vein.referral.timeline;

import org.jspecify.annotations.Nullable;

/** An entry of which no more than its kind can be told by a program. */
public sealed interface FormerEntry extends TimelineEntry {

    /**
     * As an older release wrote it, in a form that nobody reads any more.
     *
     * @param text what stood there, or null
     */
    record NotedBefore(EventKind of, @Nullable String text) implements FormerEntry {

        @Override
        public EventKind kind() {
            return of;
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.notedBefore(of, text);
        }
    }

    /** Its fields told of a patient's health, and went with the rest of the record. */
    record Erased(EventKind of) implements FormerEntry {

        @Override
        public EventKind kind() {
            return of;
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.erased(of);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R notedBefore(EventKind of, @Nullable String text);

        R erased(EventKind of);
    }
}
