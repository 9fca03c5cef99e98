package clinic.vein.fhir;

import clinic.vein.audit.AuditAction;
import java.time.Instant;

/** A row of the audit trail about what the caller itself read of a request, or tried to. */
public record OwnRead(long id, Instant at, AuditAction action, boolean isDone) {}
