package clinic.vein.documents;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxFile of one file, as it is sent
 * @param filesAtOnce how many may be sent together
 * @param sentTogether how much they may be together, at least as much as one file
 * @param filesOfReferral how many a referral may have
 * @param bytesOfReferral how much they may be together
 * @param pages of one file
 * @param pixels of one picture or page, width times height; 40 million are 120 MB in memory while it is read
 * @param unpacked what all that is packed in one PDF may be together
 * @param scanner host and port of ClamAV's daemon, such as {@code 127.0.0.1:3310}; empty where there is none
 * @param scanTimeout how long the scanner may say nothing
 * @param withoutScanner what becomes of files that nobody can scan; where it is not said, they are shown by the embedded
 *     database with its invented patients, and quarantined elsewhere
 * @param keepRemoved how long the file of a removed document is kept, unseen, so that a mistake can be put right
 */
@ConfigurationProperties("clinic.documents")
public record DocumentSettings(
        @DefaultValue("15MB") DataSize maxFile,
        @DefaultValue("5") int filesAtOnce,
        @DefaultValue("40MB") DataSize sentTogether,
        @DefaultValue("40") int filesOfReferral,
        @DefaultValue("150MB") DataSize bytesOfReferral,
        @DefaultValue("50") int pages,
        @DefaultValue("40000000") int pixels,
        @DefaultValue("200MB") DataSize unpacked,
        @DefaultValue("") String scanner,
        @DefaultValue("30s") Duration scanTimeout,
        @Nullable WithoutScanner withoutScanner,
        @DefaultValue("14d") Duration keepRemoved) {

    /** What becomes of files where the clinic has no scanner. */
    public enum WithoutScanner {
        QUARANTINE,
        SHOW
    }

    public DocumentSettings {
        if (maxFile.toBytes() < 1
                || maxFile.toBytes() > DataSize.ofMegabytes(100).toBytes()
                || filesAtOnce < 1
                || filesAtOnce > 20
                || filesOfReferral < 1
                || bytesOfReferral.toBytes() < 1
                || pages < 1
                || pixels < 1
                || unpacked.toBytes() < 1
                || scanTimeout.isNegative()
                || scanTimeout.isZero()
                || keepRemoved.isNegative()) {
            throw new IllegalArgumentException(
                    "clinic.documents.* must be greater than zero, and a file at most 100 MB");
        }
    }

    /** Of a request with one file, and what stands around it. */
    public DataSize request() {
        return DataSize.ofBytes(maxFile.toBytes() + 65_536);
    }

    /** Of several files that are sent together: they are held in memory while they are examined. */
    public DataSize together() {
        return DataSize.ofBytes(Math.max(maxFile.toBytes(), sentTogether.toBytes()) + 65_536);
    }
}
