package clinic.vein.fhir;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message that the clinic wrote to the practice, which whoever sent the request may read too. */
public record PracticeMessage(
        UUID id, String subject, String body, Instant writtenAt, Optional<Instant> sentAt, Optional<UUID> letter) {}
