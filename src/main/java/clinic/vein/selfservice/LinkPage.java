package clinic.vein.selfservice;

import clinic.vein.kernel.Refused;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import java.util.Map;
import java.util.Optional;

/** What the links of one purpose show and do. */
public interface LinkPage {

    LinkPurpose purpose();

    /** What the page shows, by the names of its template; empty when there is no longer anything to do. */
    Optional<Map<String, Object>> show(PatientLink link, LinkForm form);

    /**
     * Within a transaction, in the referral's turn.
     *
     * @throws Refused when it cannot be done; nothing is changed then
     */
    void act(PatientLink link, LinkForm form);

    /** What the page says besides its thanks, also when it is sent once more. */
    default Map<String, Object> done(LinkForm form) {
        return Map.of();
    }
}
