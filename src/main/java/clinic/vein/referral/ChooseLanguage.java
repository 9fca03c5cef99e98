package clinic.vein.referral;

import clinic.vein.audit.RecordsChanged;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes in which language a patient wants messages and letters; those that are written already stay as they are. */
@Component
public class ChooseLanguage {

    private final Referrals referrals;
    private final Catalogue catalogue;
    private final RecordsChanged recordsChanged;

    ChooseLanguage(Referrals referrals, Catalogue catalogue, RecordsChanged recordsChanged) {
        this.referrals = referrals;
        this.catalogue = catalogue;
        this.recordsChanged = recordsChanged;
    }

    /**
     * @param tag BCP 47
     * @throws Refused when the clinic cannot write in it
     */
    @Transactional
    public void choose(ReferralId id, String tag) {
        Language language =
                catalogue.find(tag).orElseThrow(() -> new Refused("language", ReferralFault.UNKNOWN_LANGUAGE));
        if (referrals.get(id).report().patient().reads().equals(language)) {
            return;
        }
        referrals.setLanguage(id, language);
        recordsChanged.changed(id, "LANGUAGE_CHANGED");
    }
}
