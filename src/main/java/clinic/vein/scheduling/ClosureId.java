package clinic.vein.scheduling;

/** Identifies a time that somebody closed. */
public record ClosureId(long value) {}
