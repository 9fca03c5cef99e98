package clinic.vein.carefixture;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Referrals in memory. */
public final class KnownReferrals implements Referrals {

    private final Map<ReferralId, Referral> referrals = new ConcurrentHashMap<>();

    @Override
    public void add(Referral referral) {
        referrals.put(referral.id(), referral);
    }

    @Override
    public Optional<Referral> find(ReferralId id) {
        return Optional.ofNullable(referrals.get(id));
    }

    @Override
    public Optional<Referral> find(Reference reference) {
        return referrals.values().stream()
                .filter(referral -> referral.reference().equals(reference))
                .findFirst();
    }

    @Override
    public boolean correct(ReferralId id, int version, Patient corrected) {
        throw notChangedHere();
    }

    @Override
    public void setTriage(ReferralId id, Pathway pathway, Urgency urgency) {
        throw notChangedHere();
    }

    @Override
    public void setUrgency(ReferralId id, Urgency urgency) {
        throw notChangedHere();
    }

    @Override
    public Optional<Referral> find(Reference reference, BirthDate dateOfBirth) {
        return find(reference);
    }

    @Override
    public void setResubmission(ReferralId id, Referral declined) {
        throw notChangedHere();
    }

    @Override
    public void setLanguage(ReferralId id, Language language) {
        throw notChangedHere();
    }

    @Override
    public Optional<ReferralId> follows(ReferralId id) {
        return Optional.empty();
    }

    @Override
    public void setFollows(ReferralId id, ReferralId closed) {
        throw notChangedHere();
    }

    /** None of the tests with these referrals changes one that is there: who comes here tests something else than they say. */
    private static UnsupportedOperationException notChangedHere() {
        return new UnsupportedOperationException("A referral that is there is not changed here");
    }
}
