package clinic.vein.scheduling;

import java.time.Instant;

/** A time that a patient can choose. */
public record FreeTime(SlotId slot, Instant startsAt, String room) {}
