package clinic.vein.scheduling;

import java.util.UUID;

/** Identifies a slot. */
public record SlotId(UUID value) {}
