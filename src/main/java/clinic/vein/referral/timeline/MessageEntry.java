package clinic.vein.referral.timeline;

/** A message, named by what it says and for whom: the same wherever it is named. */
public sealed interface MessageEntry extends TimelineEntry {

    Term template();

    Term recipient();

    record MessageWritten(Term template, Term recipient) implements MessageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.messageWritten(template, recipient);
        }
    }

    record MessageSent(Term template, Term recipient) implements MessageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.messageSent(template, recipient);
        }
    }

    /** It could not be sent by itself; reception sends it. */
    record MessageFailed(Term template, Term recipient) implements MessageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.messageFailed(template, recipient);
        }
    }

    /** Reception found it no longer needed. */
    record MessageDropped(Term template, Term recipient) implements MessageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.messageDropped(template, recipient);
        }
    }

    /** It was sent and did not reach its reader; reception sends it another way. */
    record MessageCameBack(Term template, Term recipient) implements MessageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.messageCameBack(template, recipient);
        }
    }

    /** It goes to nobody until a person has looked at it. */
    record MessageHeld(Term template, Term recipient) implements MessageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.messageHeld(template, recipient);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R messageWritten(Term template, Term recipient);

        R messageSent(Term template, Term recipient);

        R messageFailed(Term template, Term recipient);

        R messageDropped(Term template, Term recipient);

        R messageCameBack(Term template, Term recipient);

        R messageHeld(Term template, Term recipient);
    }
}
