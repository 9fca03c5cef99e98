package clinic.vein.talk;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was said and waits longer than it should. */
public interface UnreadTalk {

    record Unread(UUID message, ReferralId referral) {}

    /** What was said before, and what waits for somebody whose account is gone since; each until it was escalated. */
    List<Unread> since(Instant before);

    /** It waits for the role too. False where it was read or escalated meanwhile: nothing is written then. */
    boolean escalate(Unread unread, Role to, Instant now);
}
