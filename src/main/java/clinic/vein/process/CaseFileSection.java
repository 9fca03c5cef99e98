package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import org.jspecify.annotations.Nullable;

/** A feature's part of the case file that task forms and the referral's page show. */
public interface CaseFileSection {

    /** The name of the section, such as {@code bookings}. */
    String name();

    /** A record, list or map that turns into JSON; null where there is nothing yet. */
    @Nullable
    Object read(ReferralId id);
}
