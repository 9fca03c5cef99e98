package clinic.vein.audit;

import clinic.vein.kernel.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did or tried. Ids and codes only.
 *
 * @param referral whose record, or null where it is about no one patient
 * @param subject more exactly what: an id, a code, the address of a page; or null
 */
public record AuditEntry(
        AuditAction action,
        @Nullable ReferralId referral,
        Why why,
        @Nullable String subject,
        Outcome outcome) {

    /** Whether it was let happen. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    public static AuditEntry done(
            AuditAction action, @Nullable ReferralId referral, Why why, @Nullable String subject) {
        return new AuditEntry(action, referral, why, subject, Outcome.DONE);
    }

    public static AuditEntry done(AuditAction action, @Nullable String subject) {
        return done(action, null, Why.NONE, subject);
    }

    public static AuditEntry refused(AuditAction action, @Nullable ReferralId referral, String subject) {
        return new AuditEntry(action, referral, Why.NONE, subject, Outcome.REFUSED);
    }
}
