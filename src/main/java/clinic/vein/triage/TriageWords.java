package clinic.vein.triage;

import clinic.vein.kernel.Worded;

/** What patients are told when triage has decided. */
enum TriageWords implements Worded {
    /** The number to call in an emergency. */
    A_NURSE_RINGS,
    /** The number for emergencies, and the clinic's. */
    PLEASE_RING_US,
    /** The day. */
    WE_CHECK_BY,
    /** The day. */
    A_CLINICIAN_READS_BY
}
