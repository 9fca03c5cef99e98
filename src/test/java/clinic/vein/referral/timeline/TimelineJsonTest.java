package clinic.vein.referral.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read, and what was written before is never lost. */
class TimelineJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void each_type_has_a_sample() {
        assertThat(TimelineSamples.ALL.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(types(TimelineEntry.class).toList());
    }

    @Test
    void each_kind_is_of_one_type_and_each_type_of_one_kind() {
        List<Class<?>> former = types(FormerEntry.class).toList();
        assertThat(Arrays.stream(EventKind.values()).<Class<?>>map(EventKind::type))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(types(TimelineEntry.class)
                        .filter(type -> !former.contains(type))
                        .toList());
        assertThat(TimelineSamples.ALL.stream()
                        .filter(entry -> !(entry instanceof FormerEntry))
                        .map(TimelineEntry::kind))
                .containsExactly(EventKind.values());
    }

    static List<TimelineEntry> samples() {
        return TimelineSamples.ALL;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_entry_is_read_as_it_was_written(TimelineEntry entry) {
        assertThat(TimelineJson.read(entry.kind(), TimelineJson.write(entry))).isEqualTo(entry);
    }

    /** The database gives keys in an order of its own, and what stands in this file stands in databases. */
    @Test
    void the_form_in_which_entries_are_kept_does_not_change_unnoticed() throws IOException {
        List<String> written =
                TimelineSamples.ALL.stream().map(TimelineJson::write).toList();
        try (InputStream kept = getClass().getResourceAsStream("/timeline/entries-1.jsonl")) {
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(written);
        }
    }

    @Test
    void nothing_of_a_closing_entry_goes_on() {
        assertThat(Arrays.stream(EventKind.values()).filter(EventKind::closes))
                .containsExactlyInAnyOrder(
                        EventKind.SENT_TO_EMERGENCY,
                        EventKind.DECLINED,
                        EventKind.RETURNED_WITH_ADVICE,
                        EventKind.COMPLETED,
                        EventKind.WITHDRAWN,
                        EventKind.DIED,
                        EventKind.ENTERED_IN_ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSESSED       | {'kind':'ASSESSED','version':1,'decision':'OPERATE_AT_ONCE'}",
                "ASSESSED       | {'kind':'ASSESSED','version':1}",
                "ASSESSED       | {'kind':'ASSESSED','version':2,'decision':'TREAT'}",
                "CONSENT_GIVEN  | {'kind':'CONSENT_GIVEN','version':1,'coolingOffDays':null}",
                "CONSENT_GIVEN  | {'kind':'CONSENT_GIVEN','version':1,'coolingOffDays':7,'more':true}",
                "LETTER_WRITTEN | {'kind':'LETTER_WRITTEN','version':1,'letter':'CLOSING'}",
                "TRIAGED        | 'DUAL, SOON'",
                "TRIAGED        | not even JSON"
            })
    void what_cannot_be_read_is_kept_as_text(EventKind kind, String kept) {
        String json = kept.replace('\'', '"');
        assertThat(TimelineJson.read(kind, json)).isEqualTo(new FormerEntry.NotedBefore(kind, json));
    }

    @Test
    void a_kind_of_another_release_is_named_and_nothing_of_it_told() {
        assertThat(TimelineJson.read("SEEN_BY_VIDEO", "{'kind':'SEEN_BY_VIDEO','version':3,'what':'pain'}"))
                .isEqualTo(new NoteEntry.OtherRelease("SEEN_BY_VIDEO"));
        assertThat(TimelineJson.read("TRIAGED", "not even JSON"))
                .isEqualTo(new FormerEntry.NotedBefore(EventKind.TRIAGED, "not even JSON"));
    }

    @Test
    void a_constant_that_is_no_longer_offered_is_read() {
        Term gone = new Term("Modality", "LEECHES");
        TimelineEntry entry = new TreatmentEntry.TreatmentStarted(gone, 1);
        assertThat(TimelineJson.read(entry.kind(), TimelineJson.write(entry))).isEqualTo(entry);
        assertThat(gone.as(Purpose.class)).isEmpty();
        assertThat(Term.of(Purpose.SESSION).as(Purpose.class)).contains(Purpose.SESSION);
    }

    @Test
    void other_systems_get_the_fields_by_name() throws IOException {
        assertThat(TimelineJson.fields(
                        new TriageEntry.Triaged(clinic.vein.kernel.Pathway.DUAL, clinic.vein.kernel.Urgency.SOON)))
                .isEqualTo(MAPPER.readTree("{\"pathway\":\"DUAL\",\"urgency\":\"SOON\"}"));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TimelineJsonTest::types)
                : Stream.of(type);
    }
}
