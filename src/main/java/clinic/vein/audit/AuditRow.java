package clinic.vein.audit;

import java.time.Instant;

/** A row as it is stored, for the chain. */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String role,
        String action,
        String referralId,
        String reason,
        String reasonId,
        String subject,
        String address,
        String outcome) {}
