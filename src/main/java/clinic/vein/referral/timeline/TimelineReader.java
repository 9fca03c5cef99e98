package clinic.vein.referral.timeline;

/**
 * Reads an entry field by field, whatever its kind: whoever implements this says something about each, and a new kind, or
 * a new field of one, does not compile before that is said.
 */
public interface TimelineReader<R>
        extends TriageEntry.Reader<R>,
                CheckEntry.Reader<R>,
                ReviewEntry.Reader<R>,
                ClosingEntry.Reader<R>,
                VisitEntry.Reader<R>,
                TreatmentEntry.Reader<R>,
                FollowUpEntry.Reader<R>,
                MessageEntry.Reader<R>,
                DocumentEntry.Reader<R>,
                TaskEntry.Reader<R>,
                StepEntry.Reader<R>,
                NoteEntry.Reader<R>,
                FormerEntry.Reader<R> {}
