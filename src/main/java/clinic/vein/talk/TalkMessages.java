package clinic.vein.talk;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of what is said about referrals: only ever added to. */
public interface TalkMessages {

    /** Whose inbox is asked for: what is for one of the accounts, or for one of the roles. */
    record Reader(Set<String> accounts, Set<Role> roles) {}

    /** @param givenName null like the other name once the record is erased */
    record Waiting(
            TalkMessage message,
            String reference,
            @Nullable String givenName,
            @Nullable String familyName) {}

    /** @return false where a message of that id is there: nothing is written then */
    boolean add(TalkMessage message);

    Optional<TalkMessage> find(UUID id);

    /** In the order in which they were said. */
    List<TalkMessage> of(ReferralId id);

    /** What waits for the reader and is not over: what may be a red flag before all else, then the oldest. */
    List<Waiting> waiting(Reader reader, int limit, int offset);

    /** What waits for the reader, counted up to {@code most}. */
    int count(Reader reader, int most);

    /** @param reader null for whomever it waits for */
    void settle(UUID message, @Nullable Reader reader, Instant now, String by);

    /** The systems that sent this referral, or one whose question became it, or a report that was added to it. */
    Set<String> practices(ReferralId id);

    /** As what the practice knows the referral: its own id, or that of the report that was added to it. */
    ReferralId toldAs(ReferralId id, String practice);
}
