package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.Optional;

/** The store of what patients said last about each way to write to them. All within the caller's transaction. */
public interface ContactConsents {

    /** Empty where the patient was not asked. */
    Optional<ContactConsent> find(ReferralId id, Channel channel);

    List<ContactConsent> of(ReferralId id);

    void put(ReferralId id, ContactConsent consent);
}
