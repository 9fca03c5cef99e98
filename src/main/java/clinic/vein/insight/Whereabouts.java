package clinic.vein.insight;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands and how it came there, for people who keep the clinic running and do not treat: nothing of the
 * patient, no finding, and of the timeline only what happened when, by which role.
 *
 * @param pathway null before triage, as the urgency
 */
public record Whereabouts(
        String reference,
        ReferralState state,
        @Nullable Urgency urgency,
        @Nullable Pathway pathway,
        Instant receivedAt,
        List<Event> timeline,
        List<Task> tasks) {

    /**
     * @param element of the model, where it is about a task or a wait; else null
     * @param text in words; fields of other events may tell of the patient and are left out
     */
    public record Event(
            Instant at, EventKind kind, Role role, @Nullable String element, String text) {}

    /** @param assignee null when nobody has claimed it */
    public record Task(
            String key,
            String name,
            @Nullable Role role,
            @Nullable Role escalatedTo,
            @Nullable String assignee,
            Instant createdAt,
            @Nullable Instant dueAt,
            boolean overdue) {}

    /** Reads it. */
    public interface Record {

        Optional<Whereabouts> of(ReferralId id);
    }
}
