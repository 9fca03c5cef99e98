package clinic.vein.triage;

import clinic.vein.kernel.Worded;

/** What patients are told when triage has decided. */
enum TriageWords implements Worded {
    /** The time. */
    NURSE_RINGS_TODAY,
    /** The time; the clinic opens later today. */
    NURSE_RINGS_LATER_TODAY,
    /** The time and the day. */
    NURSE_RINGS_ON,
    /** The clinic's telephone: it has none of the patient's. */
    PLEASE_RING_US,
    /** The clinic's telephone, and the time and the day from which somebody is there. */
    PLEASE_RING_US_ON,
    /** The number of the emergency service. */
    EMERGENCY_NOW,
    /** The numbers of urgent care and of the emergency service. */
    URGENT_CARE_TODAY,
    /** The number of the emergency service. */
    EMERGENCY_IF_WORSE,
    /** The day. */
    WE_CHECK_BY,
    /** The day. */
    A_CLINICIAN_READS_BY
}
