package clinic.vein.referral.timeline;

/** The end of a referral: the state it is closed in, and why. */
public sealed interface ClosingEntry extends TimelineEntry {

    record Declined(DeclineReason reason) implements ClosingEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.declined(reason);
        }
    }

    record ReturnedWithAdvice(ReturnedBy by) implements ClosingEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.returnedWithAdvice(by);
        }
    }

    record Completed() implements ClosingEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.completed();
        }
    }

    record Withdrawn() implements ClosingEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.withdrawn();
        }
    }

    record Died() implements ClosingEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.died();
        }
    }

    record SentToEmergency() implements ClosingEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.sentToEmergency();
        }
    }

    record EnteredInError() implements ClosingEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.enteredInError();
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R declined(DeclineReason reason);

        R returnedWithAdvice(ReturnedBy by);

        R completed();

        R withdrawn();

        R died();

        R sentToEmergency();

        R enteredInError();
    }
}
