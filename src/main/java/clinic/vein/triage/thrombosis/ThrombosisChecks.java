package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.ReferralId;

/** The store of checks for a deep or superficial vein thrombosis. */
public interface ThrombosisChecks {

    void add(ReferralId id, ThrombosisCheck check);
}
