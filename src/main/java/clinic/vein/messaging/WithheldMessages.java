package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;

/** The store of messages that go to nobody since their referral ended. All within the caller's transaction. */
public interface WithheldMessages {

    /** Nobody sends it until a person has looked at it. */
    void withhold(MessageId id);

    /** Whether it is the patient's who must not be written to, or is held itself; asked at the last moment before sending. */
    boolean isWithheld(MessageId id);

    /** Whether any message of the referral has reached the practice. */
    boolean wasToldPractice(ReferralId id);

    /** What still waits for the patient of a person who is recorded as having died, on all referrals of that person. */
    List<MessageId> toWithhold(ReferralId id);

    /** What was held is reception's, to be looked at: on all referrals of the person where it may be sent again. */
    void release(ReferralId id, Instant now);
}
