package clinic.vein.audit;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail. Nothing in it is ever changed or removed by the application. */
public interface AuditEvents {

    /** @param address from where, or null for what the system does by itself */
    record Line(
            Instant at,
            String actor,
            String role,
            String action,
            String reason,
            String reasonId,
            String subject,
            String address,
            String outcome) {}

    /**
     * Adds a row, within the caller's transaction if there is one.
     *
     * @throws AuditUnavailable when it cannot be written: then nothing may be shown or done
     */
    void add(Actor actor, AuditEntry entry);

    /** As {@link #add(Actor, AuditEntry)}, for somebody who called before: from where. */
    void add(Actor actor, AuditEntry entry, @Nullable String address);

    /** Who saw the record of a patient, newest first. */
    List<Line> readers(ReferralId id, int limit, int offset);
}
