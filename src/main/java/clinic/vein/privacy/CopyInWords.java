package clinic.vein.privacy;

import clinic.vein.kernel.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A copied record with codes and times as they are kept, for programs, and beside each row the same as people read it. */
public record CopyInWords(String reference, Instant copiedAt, List<Section> sections) {

    /**
     * @param rows what is not known is left out
     * @param inWords the rows in the same order: names of fields, codes, days and times in words
     */
    public record Section(
            String name, String heading, List<Map<String, Object>> rows, List<Map<String, String>> inWords) {}

    /** @param zone the clinic's, in which times are told */
    public static CopyInWords of(RecordCopy copy, Words words, ZoneId zone) {
        return new CopyInWords(
                copy.reference(),
                copy.copiedAt(),
                copy.sections().stream()
                        .map(section -> new Section(
                                section.name(),
                                section.heading(),
                                section.rows(),
                                section.rows().stream()
                                        .map(row -> RecordWords.of(row, section.name(), words, zone))
                                        .toList()))
                        .toList());
    }
}
