package clinic.vein.referral;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import java.util.Optional;

/** The store of referrals. */
public interface Referrals {

    void add(Referral referral);

    Optional<Referral> find(ReferralId id);

    /** @throws NoSuchReferral when it is not there */
    default Referral get(ReferralId id) {
        return find(id).orElseThrow(NoSuchReferral::new);
    }

    Optional<Referral> find(Reference reference);

    /**
     * Puts right who the patient is.
     *
     * @return false when the referral is no longer of that version: nothing is changed then
     */
    boolean correct(ReferralId id, int version, Patient corrected);

    void setTriage(ReferralId id, Pathway pathway, Urgency urgency);

    void setUrgency(ReferralId id, Urgency urgency);

    /** Of messages and letters to the patient. */
    void setLanguage(ReferralId id, Language language);

    /** A declined referral of the same patient is found after this one was taken in: its wait goes on. */
    void setResubmission(ReferralId id, Referral declined);

    /** The closed referral of the same patient that this one follows. */
    Optional<ReferralId> follows(ReferralId id);

    void setFollows(ReferralId id, ReferralId closed);

    /** For the status page: both must fit, and nothing less than what is known of the birth date is proof. */
    Optional<Referral> find(Reference reference, BirthDate typed);
}
