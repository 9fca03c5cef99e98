package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.util.Map;

/**
 * Writes messages to the outbox, within the caller's transaction: the message and the step it tells of happen together
 * or not at all. Each message is noted on the referral's timeline.
 */
public interface Messages {

    /** @param values those that {@link MessageTemplate} names for the template; all else is filled in */
    void toPatient(ReferralId id, MessageTemplate template, Map<String, Said> values);

    void toPatient(ReferralId id, MessageTemplate template, Map<String, Said> values, LetterId enclosed);

    void toPractice(ReferralId id, MessageTemplate template, Map<String, Said> values);

    void toPractice(ReferralId id, MessageTemplate template, Map<String, Said> values, LetterId enclosed);

    void toStaff(Role role, ReferralId id, MessageTemplate template, Map<String, Said> values);
}
