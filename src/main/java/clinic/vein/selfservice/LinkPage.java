package clinic.vein.selfservice;

import clinic.vein.kernel.Refused;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import java.util.Map;
import java.util.Optional;

/** What the links of one purpose show and do. */
public interface LinkPage {

    LinkPurpose purpose();

    /** Whether files may be sent with the page. */
    default boolean takesFiles() {
        return false;
    }

    /** What the page shows, by the names of its template; empty when there is no longer anything to do. */
    Optional<Map<String, Object>> show(PatientLink link, LinkForm form);

    /**
     * Within a transaction, in the referral's turn.
     *
     * @throws Refused when it cannot be done; nothing is changed then
     */
    void act(PatientLink link, LinkForm form);

    /**
     * The page was sent before with something else, which stands.
     *
     * @throws Refused where a link does its work once; nothing is changed then
     */
    default void actAgain(PatientLink link, LinkForm form) {
        throw new Refused("", SelfServiceFault.SENT_BEFORE);
    }

    /** What is said once it is done: the name of its words. */
    default String done(LinkForm form) {
        return purpose().wordKey() + ".done";
    }

    /** What whoever sent such a page must read at once, whether or not it was taken. */
    default Map<String, Object> urgent(LinkForm form) {
        return Map.of();
    }
}
