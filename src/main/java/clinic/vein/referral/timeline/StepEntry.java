package clinic.vein.referral.timeline;

/** Something other than a person's task that the pathway waits for, by its element in the model. */
public sealed interface StepEntry extends TimelineEntry {

    String element();

    record StepReached(String element) implements StepEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.stepReached(element);
        }
    }

    record StepLeft(String element) implements StepEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.stepLeft(element);
        }
    }

    /** The pathway was taken away from where it waited. */
    record StepCancelled(String element) implements StepEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.stepCancelled(element);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R stepReached(String element);

        R stepLeft(String element);

        R stepCancelled(String element);
    }
}
