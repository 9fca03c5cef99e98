package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import org.springframework.stereotype.Component;

/** Tells which missed appointments may be held against a patient. */
@Component
class MissedAppointments {

    private final MissedVisits missedVisits;
    private final ReasonableNotice notice;

    MissedAppointments(MissedVisits missedVisits, ReasonableNotice notice) {
        this.missedVisits = missedVisits;
        this.notice = notice;
    }

    /** Since the last visit: those with reasonable notice, and those that the patient accepted sooner. */
    public int withReasonableNotice(ReferralId id, Purpose purpose) {
        return (int) missedVisits.of(id, purpose).stream()
                .filter(missed -> missed.acceptedSooner() || notice.isGiven(missed.bookedAt(), missed.startsAt()))
                .count();
    }
}
