package clinic.vein.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A result that was just entered although a newer one is on record. It is kept; the newer one counts.
 *
 * @param words the value as people write it
 * @param newer the value that counts
 */
record OlderResult(Measure measure, String words, LocalDate takenOn, String newer, LocalDate newerTakenOn) {

    /** One that has no day yet is not told to be older while it is being typed. */
    static List<OlderResult> of(WorkUp entered, WorkUp onRecord) {
        return Arrays.stream(Measure.values())
                .filter(measure -> entered.isOlder(measure, onRecord))
                .flatMap(measure -> {
                    LocalDate day = entered.takenOn(measure);
                    return day == null ? Stream.empty() : Stream.of(of(measure, day, entered, onRecord));
                })
                .toList();
    }

    private static OlderResult of(Measure measure, LocalDate day, WorkUp entered, WorkUp onRecord) {
        return new OlderResult(
                measure,
                Objects.requireNonNull(entered.result(measure)).inWords(),
                day,
                Objects.requireNonNull(onRecord.result(measure)).inWords(),
                Objects.requireNonNull(onRecord.takenOn(measure)));
    }
}
