package clinic.vein.privacy;

import clinic.vein.kernel.ReferralId;
import java.util.List;

/** Reads everything that the clinic's tables hold about a referral, except who read it. */
public interface WholeRecords {

    List<RecordCopy.Section> read(ReferralId id);
}
