package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import org.jspecify.annotations.Nullable;

/** The store of what staff wrote down, and of what the patient or the practice answered. */
public interface Notes {

    /**
     * Does nothing for a text that is null or blank.
     *
     * @param task at which it was written; null where it was at none
     */
    void add(ReferralId id, @Nullable CareTask task, @Nullable String text);

    void addInformation(ReferralId id, String text);

    /** Whether the same person has added the same information a moment ago, as by a button that was pressed twice. */
    boolean hasJustAdded(ReferralId id, String text);

    /** Whether the same was, and as a red flag: what was only noted as information is not reported yet. */
    boolean hasJustReported(ReferralId id, String text);
}
