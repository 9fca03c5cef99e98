package clinic.vein.triage;

import clinic.vein.kernel.ReferralId;

/** Whoever follows patients up after a treatment tells triage of what stands there. */
public interface DangersAfterTreatment {

    /** Whether something dangerous was found after a treatment that nobody has dealt with yet. */
    boolean stand(ReferralId id);
}
