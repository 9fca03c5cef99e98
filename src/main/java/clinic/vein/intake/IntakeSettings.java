package clinic.vein.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is taken in, so that no sender can use up memory or disk.
 *
 * @param maxDocument of one referral as JSON
 * @param maxLine characters in one line of a CSV file
 * @param maxLinesPerRow lines that one CSV row may span by quoted line breaks
 * @param maxRows rows of one CSV file
 * @param maxFile of an uploaded CSV file
 * @param keepIdempotencyKeys how long the answer to an Idempotency-Key is kept
 */
@ConfigurationProperties("clinic.intake")
public record IntakeSettings(
        @DefaultValue("64KB") DataSize maxDocument,
        @DefaultValue("16384") int maxLine,
        @DefaultValue("24") int maxLinesPerRow,
        @DefaultValue("100000") int maxRows,
        @DefaultValue("64MB") DataSize maxFile,
        @DefaultValue("24h") Duration keepIdempotencyKeys) {

    public IntakeSettings {
        positive(maxDocument.toBytes(), "max-document");
        positive(maxLine, "max-line");
        positive(maxLinesPerRow, "max-lines-per-row");
        positive(maxRows, "max-rows");
        positive(maxFile.toBytes(), "max-file");
        positive(keepIdempotencyKeys.toSeconds(), "keep-idempotency-keys");
        if (maxDocument.toMegabytes() > 16) {
            throw new IllegalArgumentException("clinic.intake.max-document must be at most 16MB");
        }
    }

    private static void positive(long value, String property) {
        if (value <= 0) {
            throw new IllegalArgumentException("clinic.intake." + property + " must be greater than zero");
        }
    }
}
