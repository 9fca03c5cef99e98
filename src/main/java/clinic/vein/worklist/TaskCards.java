package clinic.vein.worklist;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list of tasks tells of each of them at a glance. */
public interface TaskCards {

    /**
     * The patient, and where the referral stands.
     *
     * @param urgency as the database has it, like pathway and state: another release may have written it
     * @param bornFrom the first day that the patient can have been born on; null like the name once the record is erased
     * @param bornUntil the last one
     * @param backWith who did the same task of the referral before, or stands in for whoever did
     * @param keptFor who is away and for whom it is done
     */
    record Card(
            TaskId id,
            String key,
            ReferralId referral,
            String reference,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate bornFrom,
            @Nullable LocalDate bornUntil,
            @Nullable String urgency,
            @Nullable String pathway,
            String state,
            List<String> groups,
            @Nullable String assignee,
            @Nullable String backWith,
            @Nullable String keptFor,
            Instant createdAt,
            @Nullable Instant dueAt) {}

    /** How many tasks of a list there are: {@link #MANY} stands for that many and more. */
    record Counts(
            int redFlags,
            int reviews,
            int myGroups,
            int unclaimed,
            int mine,
            int backWithMe,
            int dueToday,
            int overdue) {}

    /** Counting stops here, so that a long list takes no longer than a page of it. */
    int MANY = 100;

    Counts count(String account, Collection<String> groups, Instant now, Instant endOfToday);

    /** Of those that are still open; a page's tasks are asked for at once. */
    List<Card> of(Collection<TaskId> ids);

    /** The open tasks of a referral, the most pressing first. */
    List<Card> of(ReferralId id);

    /**
     * Notes that somebody looks at the list.
     *
     * @return when that person looked before; looks with less than a quarter of an hour between them are one
     */
    Optional<Instant> look(String account, Instant now);

    /** The account that completed a task of that referral, if not before a time. */
    Optional<String> completedBy(TaskId id, ReferralId referral, Instant since);
}
