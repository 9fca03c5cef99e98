package clinic.vein.referral.timeline;

/**
 * What happened to a referral. When, by whom and in which role stand beside it. Codes, numbers and elements of the models
 * only, never a patient's or a clinician's own words.
 */
public sealed interface TimelineEntry
        permits CheckEntry,
                ClosingEntry,
                DocumentEntry,
                FollowUpEntry,
                FormerEntry,
                MessageEntry,
                NoteEntry,
                ReviewEntry,
                StepEntry,
                TaskEntry,
                TreatmentEntry,
                TriageEntry,
                VisitEntry {

    default EventKind kind() {
        return EventKind.of(this);
    }

    <R> R tell(TimelineReader<R> reader);
}
