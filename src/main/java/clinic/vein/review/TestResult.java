package clinic.vein.review;

import clinic.vein.kernel.quantity.Measured;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One result of the blood tests that were asked for beside the wait.
 *
 * @param takenOn the day the blood was taken
 * @param confirmed whether it looks like another unit and somebody said that it is right as entered
 */
public record TestResult(
        Measure measure, Measured level, @Nullable LocalDate takenOn, boolean confirmed) {}
