package clinic.vein.referral.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People read words, not codes. */
class EntryWordsTest {

    private final EntryWords words = new EntryWords();

    static List<TimelineEntry> samples() {
        return TimelineSamples.ALL;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_entry_shows_a_code(TimelineEntry entry) {
        assertThat(words.of(entry))
                .doesNotContainPattern("[A-Z]{2}|_|[a-z][A-Z]|[{}]|null|: ?$")
                .matches("[A-Z].*");
        assertThat(words.of(entry.kind())).doesNotContainPattern("[A-Z]{2}|_|[a-z][A-Z]|[{}:]|null");
    }

    @Test
    void what_was_noted_before_is_shown_as_it_stands() {
        assertThat(words.of(new FormerEntry.NotedBefore(EventKind.ASSESSED, "treat, by hand")))
                .isEqualTo("Veins assessed: treat, by hand");
        assertThat(words.of(new FormerEntry.NotedBefore(EventKind.ASSESSED, null)))
                .isEqualTo("Veins assessed");
    }

    @Test
    void what_was_done_about_a_complication_is_said_only_where_it_is_known() {
        Term matting = new Term("Complication", "MATTING");
        assertThat(words.of(new TreatmentEntry.ComplicationRecorded(matting, null, null)))
                .isEqualTo("Complication recorded: Matting");
        assertThat(words.of(new TreatmentEntry.ComplicationRecorded(
                        matting, new Term("ComplicationHandling.Action", "OBSERVE"), false)))
                .contains("Matting")
                .endsWith("not resolved yet");
    }
}
