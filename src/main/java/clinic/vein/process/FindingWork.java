package clinic.vein.process;

import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.Refused;

/** What completing the task of a finding does. */
public interface FindingWork {

    /** The form asks for nothing. */
    record Confirmation() {}

    /**
     * Within the transaction that completes the task.
     *
     * @throws Refused when the caller is no administrator of the clinic
     */
    void complete(FindingId finding);
}
