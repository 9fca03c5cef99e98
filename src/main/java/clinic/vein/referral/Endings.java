package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.PathwayPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of what ended referrals from outside. What was undone stays there. */
public interface Endings {

    /**
     * Waits for somebody who records an ending of the same referral at this moment.
     *
     * @return false when one stands already: nothing is written then
     */
    boolean add(Ending ending, List<PathwayPlace> places);

    /** The one that stands, if any. */
    Optional<Ending> standing(ReferralId id);

    /** Of the referral, or of another one of the same person, where the patient is recorded as having died. */
    Optional<Ending> death(ReferralId id);

    /** Those of one report that stand. */
    List<Ending> ofReport(UUID report);

    List<PathwayPlace> places(UUID ending);

    /** @return false when somebody has asked already, or it stands no more */
    boolean askUndo(UUID report, Ending.UndoAsked asked);

    /** @return false when somebody was faster */
    boolean undo(UUID ending, String by, Instant at);
}
