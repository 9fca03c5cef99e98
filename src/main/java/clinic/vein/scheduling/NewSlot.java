package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;

/** A time to be opened in a room. */
public record NewSlot(Purpose purpose, int room, Instant startsAt, Instant endsAt) {}
