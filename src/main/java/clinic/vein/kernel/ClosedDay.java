package clinic.vein.kernel;

import java.time.LocalDate;

/**
 * A day of the clinic's week on which it is closed.
 *
 * @param reason such as the name of the holiday
 */
public record ClosedDay(LocalDate day, String reason) {}
