package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of what patients said last about each way to write to them. All within the caller's transaction. */
public interface ContactConsents {

    /** Empty where the patient was not asked. */
    Optional<ContactConsent> find(ReferralId id, Channel channel);

    List<ContactConsent> of(ReferralId id);

    void put(ReferralId id, ContactConsent consent);

    /**
     * What waits for the patient, and what was not wanted the way it was to go, goes another way since the patient said
     * something else of one: on this referral and on the others of the same patient, for which a refusal holds too. What is being sent or tried again stays: it is asked for once more before it goes.
     */
    void reroute(ReferralId id, Instant now);
}
