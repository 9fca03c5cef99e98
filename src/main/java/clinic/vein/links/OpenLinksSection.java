package clinic.vein.links;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CaseFileSection;
import org.springframework.stereotype.Component;

/** What the patient can do now by links that were sent. */
@Component
class OpenLinksSection implements CaseFileSection {

    private final TakeBackLinks takeBackLinks;

    OpenLinksSection(TakeBackLinks takeBackLinks) {
        this.takeBackLinks = takeBackLinks;
    }

    @Override
    public String name() {
        return "openLinks";
    }

    @Override
    public Object read(ReferralId id) {
        return takeBackLinks.open(id);
    }
}
