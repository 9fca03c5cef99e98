package clinic.vein.insight.now;

import clinic.vein.kernel.CodeOfAnotherRelease;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The store of what is open now, for counting and for going through; no patient is named. */
public interface OpenReferrals {

    /** @param state as the database has it: another release may have written it */
    record OfState(String state, Age age, long referrals) {}

    List<OfState> byStateAndAge(Instant now);

    OpenTasks tasks(Instant now);

    /**
     * One line of a list: a referral and what it waits for.
     *
     * @param state as the database has it, like urgency and pathway: another release may have written it
     * @param step the name of the task, or the element of the model; null when nothing is open
     * @param owner who claimed the task
     * @param dueAt null where nothing is due
     */
    record Line(
            String reference,
            String state,
            @Nullable String urgency,
            @Nullable String pathway,
            @Nullable Instant receivedAt,
            String step,
            String candidateGroup,
            String owner,
            @Nullable Instant since,
            @Nullable Instant dueAt) {

        public String stateInWords() {
            return CodeOfAnotherRelease.heading(ReferralState.class, state);
        }

        public String urgencyInWords() {
            return urgency == null ? "" : CodeOfAnotherRelease.heading(Urgency.class, urgency);
        }

        public String pathwayInWords() {
            return pathway == null ? "" : CodeOfAnotherRelease.title(Pathway.class, pathway);
        }

        public boolean isOverdue(Instant now) {
            return dueAt != null && dueAt.isBefore(now);
        }
    }

    /** The most pressing first. A referral with several open steps that fit has several lines. */
    List<Line> list(OpenFilter filter, Instant now, int limit, int offset);
}
