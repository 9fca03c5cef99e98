package clinic.vein.referral.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Words;
import clinic.vein.process.CareTask;
import clinic.vein.process.ClaimEnd;
import clinic.vein.process.TaskKey;
import clinic.vein.testing.TestCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People read words, not codes. */
class EntryWordsTest {

    private static final Catalogue CATALOGUE = TestCatalogue.READ_ONCE;
    private static final EntryWords ENGLISH = new EntryWords(CATALOGUE.in(Language.ENGLISH));

    static List<TimelineEntry> samples() {
        return TimelineSamples.ALL;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_entry_shows_a_code_in_any_language(TimelineEntry entry) {
        for (Language language : CATALOGUE.forPatients()) {
            EntryWords words = new EntryWords(CATALOGUE.in(language));
            assertThat(words.of(entry))
                    .doesNotContainPattern("[A-Z]{2}|_|[a-z][A-Z]|[{}]|null|: ?$")
                    .matches("[A-Z].*");
            assertThat(words.of(entry.kind())).doesNotContainPattern("[A-Z]{2}|_|[a-z][A-Z]|[{}:]|null");
        }
    }

    static Stream<Enum<?>> constants() {
        return TermLists.onTimelines().flatMap(list -> Stream.of(list.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void every_constant_that_may_be_named_has_words(Enum<?> constant) {
        for (Language language : CATALOGUE.forPatients()) {
            Words words = CATALOGUE.in(language);
            assertThat(words.find(Term.of(constant).key())).as("%s", language).isPresent();
        }
    }

    @Test
    void entries_read_as_sentences() {
        assertThat(Stream.of(
                                new TriageEntry.Triaged(Pathway.DUAL, Urgency.SOON),
                                new CheckEntry.InformationRequested(List.of(
                                        new Term("CheckReferral.Missing", "BLOOD_TESTS"),
                                        new Term("CheckReferral.Missing", "PRACTICE"))),
                                new VisitEntry.NoShow(Visit.session(2)),
                                new MessageEntry.MessageSent(
                                        new Term("MessageTemplate", "CLOSING"), new Term("Audience", "PRACTICE")),
                                new TaskEntry.TaskCompleted(CareTask.REVIEW_REFERRAL),
                                new TaskEntry.TaskRemoved(TaskKey.of("WeighPatient")))
                        .map(ENGLISH::of))
                .containsExactly(
                        "Triaged: to a physician about restless legs and veins, soon",
                        "More information asked for: blood tests and practice",
                        "Did not come to the appointment: treatment session 2",
                        "Message sent: closing letter; for: the practice",
                        "Task done: review referral",
                        "Task no longer needed: weigh patient");
    }

    @Test
    void whoever_had_a_task_and_has_it_now_is_named() {
        CareTask call = CareTask.CALL_PATIENT;
        assertThat(Stream.of(
                                new TaskEntry.TaskGivenBack(call, "nurse", ClaimEnd.ACCOUNT_GONE),
                                new TaskEntry.TaskHandedOn(call, "nurse", "physician", "she is ill"),
                                new TaskEntry.TaskHandedOn(call, null, "physician", "nobody was there"),
                                new TaskEntry.TaskHandedOn(call, "nurse", null, "she is ill"))
                        .map(ENGLISH::of))
                .containsExactly(
                        "Task back with its roles, no longer claimed by nurse (the account is gone): call patient",
                        "Task handed on from nurse to physician: call patient. Reason: she is ill",
                        "Task given to physician: call patient. Reason: nobody was there",
                        "Task taken from nurse and back with its roles: call patient. Reason: she is ill");
    }

    @Test
    void what_was_noted_before_is_shown_as_it_stands() {
        assertThat(ENGLISH.of(new FormerEntry.NotedBefore(EventKind.ASSESSED, "treat, by hand")))
                .isEqualTo("Veins assessed: treat, by hand");
        assertThat(ENGLISH.of(new FormerEntry.NotedBefore(EventKind.ASSESSED, null)))
                .isEqualTo("Veins assessed");
    }

    @Test
    void what_another_release_noted_is_named_by_its_kind() {
        assertThat(ENGLISH.of(new NoteEntry.OtherRelease("SEEN_BY_VIDEO")))
                .isEqualTo("Noted by another release: seen by video");
    }

    @Test
    void a_constant_that_is_no_longer_offered_is_spelt_out() {
        assertThat(ENGLISH.of(new TreatmentEntry.TreatmentStarted(new Term("Modality", "LEECH_THERAPY"), 1)))
                .isEqualTo("Treatment began: leech therapy; sessions planned: 1");
    }

    @Test
    void what_was_done_about_a_complication_is_said_only_where_it_is_known() {
        Term matting = new Term("Complication", "MATTING");
        assertThat(ENGLISH.of(new TreatmentEntry.ComplicationRecorded(matting, null, null)))
                .isEqualTo("Complication recorded: matting");
        assertThat(ENGLISH.of(new TreatmentEntry.ComplicationRecorded(
                        matting, new Term("ComplicationHandling.Action", "OBSERVE"), false)))
                .isEqualTo("Complication: matting; observed; not resolved yet");
    }
}
