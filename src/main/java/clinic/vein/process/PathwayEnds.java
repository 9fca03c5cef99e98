package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import java.util.List;

/** Ends the processes of a referral from outside, and lets them go on where they stood. Within the caller's transaction. */
public interface PathwayEnds {

    /** Where the pathway stands and what it called; empty for a closed referral, whatever recalls there are. */
    List<PathwayPlace> places(ReferralId id);

    /** Ends whatever runs of the referral, recalls too, at any version of the models. Nothing is sent and no step runs. */
    void end(ReferralId id);

    /** Begins anew where the pathway stood. A place that the present model does not have any more is refused. */
    void goOn(ReferralId id, List<PathwayPlace> places);
}
