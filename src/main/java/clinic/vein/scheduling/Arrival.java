package clinic.vein.scheduling;

import clinic.vein.kernel.Violations;
import clinic.vein.referral.ToldOfDeath;
import org.jspecify.annotations.Nullable;

/** The submission of the arrival tasks. */
record Arrival(Attendance attendance, CancelledBy cancelledBy, String note) {

    public enum CancelledBy {
        PATIENT,
        CLINIC
    }

    /** Null where nobody did; who left before being seen cancelled by leaving. */
    @Nullable
    CancelledBy whoCancelled() {
        return attendance == Attendance.DID_NOT_WAIT ? CancelledBy.PATIENT : cancelledBy;
    }

    void check() {
        Violations violations = new Violations();
        violations.required(attendance, "attendance");
        if (attendance == Attendance.CANCELLED) {
            violations.required(cancelledBy, "cancelledBy");
        } else {
            violations.addIf(cancelledBy != null, "cancelledBy", BookingFault.NOT_CANCELLED);
        }
        violations.text(note, 2000, "note");
        if (attendance == Attendance.CANCELLED || attendance == Attendance.NO_SHOW) {
            ToldOfDeath.ask(violations, note, "note");
        }
        violations.refuseIfAny();
    }
}
