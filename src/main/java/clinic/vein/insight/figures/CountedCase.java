package clinic.vein.insight.figures;

import java.time.LocalDate;

/** One contribution of a referral to a figure; what part and value are is said at the {@link Figure}. */
public record CountedCase(Figure figure, LocalDate on, String part, int value) {}
