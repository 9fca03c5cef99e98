package clinic.vein.selfservice;

import clinic.vein.kernel.Catalogue;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.ChooseLanguage;
import clinic.vein.referral.Referrals;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient says in which language the clinic shall write. */
@Component
class LanguageByLink implements LinkPage {

    private static final String LANGUAGE = "language";

    private final ChooseLanguage chooseLanguage;
    private final Referrals referrals;
    private final Catalogue catalogue;

    LanguageByLink(ChooseLanguage chooseLanguage, Referrals referrals, Catalogue catalogue) {
        this.chooseLanguage = chooseLanguage;
        this.referrals = referrals;
        this.catalogue = catalogue;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.LANGUAGE;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return Optional.of(Map.of(
                "languages",
                catalogue.forPatients(),
                LANGUAGE,
                referrals.get(link.referral()).report().patient().reads()));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        chooseLanguage.choose(link.referral(), form.text(LANGUAGE).orElse(""));
    }
}
