package clinic.vein.triage;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import org.springframework.stereotype.Component;

/** What a patient with a red flag read when the report was sent, for the nurse who rings. */
@Component
class ToldPatient {

    private final Referrals referrals;
    private final TriageResults triageResults;
    private final PromiseCall promise;
    private final Catalogue catalogue;

    ToldPatient(Referrals referrals, TriageResults triageResults, PromiseCall promise, Catalogue catalogue) {
        this.referrals = referrals;
        this.triageResults = triageResults;
        this.promise = promise;
        this.catalogue = catalogue;
    }

    /** In English; empty where triage itself found no red flag. */
    String of(ReferralId id) {
        Referral referral = referrals.get(id);
        return triageResults
                .find(id)
                .filter(triage -> triage.urgency().isRedFlag())
                .map(triage ->
                        String.join(" ", promise.sentences(triage.urgency(), referral, catalogue.in(Language.ENGLISH))))
                .orElse("");
    }
}
