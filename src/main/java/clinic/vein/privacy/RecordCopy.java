package clinic.vein.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that the clinic holds about a referral. */
public record RecordCopy(String reference, Instant copiedAt, List<Section> sections) {

    /**
     * @param heading for people; {@code name} is for programs
     * @param rows what is not known is left out
     */
    public record Section(String name, String heading, List<Map<String, Object>> rows) {}
}
