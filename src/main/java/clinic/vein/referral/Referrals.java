package clinic.vein.referral;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of referrals. */
public interface Referrals {

    /** @throws AlreadyOpen when the same patient has a referral that is still open */
    void add(Referral referral);

    Optional<Referral> find(ReferralId id);

    /** @throws NoSuchReferral when it is not there */
    default Referral get(ReferralId id) {
        return find(id).orElseThrow(NoSuchReferral::new);
    }

    Optional<Referral> find(Reference reference);

    /** The open referral of the same patient: same identifier, or same name and date of birth. */
    Optional<Referral> findOpen(Patient patient);

    /** The last closed referral of the same patient, if it was declined. */
    Optional<Referral> findDeclined(Patient patient);

    /** A referral that could be of the same patient. */
    record PossibleDuplicate(String reference, String state, Instant receivedAt) {}

    /** Other referrals with the same birth date and family name, or the same telephone number. */
    List<PossibleDuplicate> possibleDuplicates(Referral referral);

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

    /** For the status page: both must fit, and nothing less than what is known of the birth date is proof. */
    Optional<Referral> find(Reference reference, BirthDate typed);
}
