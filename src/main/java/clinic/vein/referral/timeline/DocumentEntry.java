package clinic.vein.referral.timeline;

/** What was attached to a referral. */
public sealed interface DocumentEntry extends TimelineEntry {

    /** Of the list {@code DocumentKind}. */
    Term document();

    record DocumentAttached(Term document) implements DocumentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.documentAttached(document);
        }
    }

    /** The scanner found a virus: the file is gone. */
    record DocumentInfected(Term document) implements DocumentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.documentInfected(document);
        }
    }

    /** @param reason of the list {@code RemovalReason} */
    record DocumentRemoved(Term document, Term reason) implements DocumentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.documentRemoved(document, reason);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R documentAttached(Term document);

        R documentInfected(Term document);

        R documentRemoved(Term document, Term reason);
    }
}
