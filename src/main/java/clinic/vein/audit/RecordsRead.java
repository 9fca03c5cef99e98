package clinic.vein.audit;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts each look at what the clinic knows of patients on record, before it is shown: whoever calls it and gets an
 * exception has nothing to show.
 */
@Component
public class RecordsRead {

    private final AuditEvents events;
    private final CurrentActor currentActor;

    RecordsRead(AuditEvents events, CurrentActor currentActor) {
        this.events = events;
        this.currentActor = currentActor;
    }

    /** @param subject what of the record, such as the id of a letter; null for all of it */
    public void read(AuditAction action, ReferralId id, Why why, @Nullable String subject) {
        events.add(currentActor.get(), AuditEntry.done(action, id, why, subject));
    }

    /**
     * For lists, searches and imports, which are about no one patient.
     *
     * @param criteria by what was searched, as codes and never the values
     */
    public void ofMany(AuditAction action, @Nullable String criteria) {
        events.add(currentActor.get(), AuditEntry.done(action, null, Why.ROLE, criteria));
    }
}
