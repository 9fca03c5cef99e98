package clinic.vein.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.KnownReferrals;
import clinic.vein.carefixture.RecordedProgress;
import clinic.vein.carefixture.SettableClock;
import clinic.vein.carefixture.SomeReferral;
import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.referral.Referral;
import clinic.vein.referral.timeline.MessageEntry.MessageWritten;
import clinic.vein.referral.timeline.Term;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.TestCatalogue;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteMessagesTest {

    private final List<Message> outbox = new ArrayList<>();
    private final KnownReferrals referrals = new KnownReferrals();
    private final RecordedProgress progress = new RecordedProgress();
    private final Messages messages = new WriteMessages(
            outbox::add,
            referrals,
            progress,
            TestClinic.SETTINGS,
            new PublicAddress(URI.create("https://vein.example")),
            new MessagingSettings(
                    "clinic@example.org",
                    Map.of(Role.NURSE, "nurses@example.org"),
                    Duration.ofHours(12),
                    Duration.ofDays(4)),
            (id, purpose, subject, until, language) -> "https://vein.example/" + purpose,
            TestCatalogue.READ_ONCE,
            new SettableClock(SomeReferral.RECEIVED_AT));

    @Test
    void a_message_is_filled_in_and_noted_on_the_timeline() {
        ReferralId id = refer("patient@example.org", "+44 7700 900573", "Riverside Health");
        messages.toPatient(
                id, MessageTemplate.APPOINTMENT_MISSED, Map.of("when", Said.asWritten("Monday 2 March 2026 at 09:00")));
        assertThat(outbox).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo(Channel.EMAIL);
            assertThat(message.text().body())
                    .contains("Dear Anna,")
                    .contains("Monday 2 March 2026 at 09:00")
                    .contains("https://vein.example/information?lang=en")
                    .contains(referrals.find(id).orElseThrow().reference().value())
                    .doesNotContain("{");
        });
        assertThat(progress.events())
                .singleElement()
                .satisfies(event -> assertThat(event.entry())
                        .isEqualTo(new MessageWritten(
                                Term.of(MessageTemplate.APPOINTMENT_MISSED), Term.of(Audience.PATIENT))));
    }

    @Test
    void a_patient_is_written_to_in_their_language_and_nobody_else_is() {
        ReferralId id = refer("a@example.org", null, "Riverside Health", new Language("de"));
        Said again = Said.day(SomeReferral.RECEIVED_AT, ZoneId.of("Europe/London"));
        Map<String, Said> values = Map.of("causes", Said.asWritten("Eisen"), "reviewAgain", again);
        messages.toPatient(id, MessageTemplate.CAUSE_TREATMENT_STARTED, values);
        messages.toPractice(id, MessageTemplate.CAUSE_TREATMENT_STARTED, values);
        assertThat(outbox.get(0).language()).isEqualTo(new Language("de"));
        assertThat(outbox.get(0).text().subject()).isEqualTo("Zuerst behandeln wir eine Ursache Ihrer unruhigen Beine");
        assertThat(outbox.get(0).text().body())
                .startsWith("Guten Tag Anna,")
                .contains("spätestens am 2. März 2026", "Rufen Sie 999 an")
                .doesNotContain("{");
        assertThat(outbox.get(1).language()).isEqualTo(Language.ENGLISH);
        assertThat(outbox.get(1).text().body()).contains("born 3 April 1971").contains("on or before 2 March 2026");
    }

    @Test
    void the_channel_is_one_the_patient_has() {
        assertThat(channel("patient@example.org", "+44 7700 900573", null)).isEqualTo(Channel.EMAIL);
        assertThat(channel(null, "+44 7700 900573", null)).isEqualTo(Channel.SMS);
        assertThat(channel(" ", null, null)).isEqualTo(Channel.LETTER);
        assertThat(channel(null, "+44 7700 900573", LetterId.random()))
                .as("a letter cannot go by text message")
                .isEqualTo(Channel.LETTER);
    }

    @Test
    void a_patient_without_a_practice_has_nobody_to_write_to_there() {
        messages.toPractice(refer("a@example.org", null, " "), MessageTemplate.CLOSING, Map.of());
        assertThat(outbox).isEmpty();
        assertThat(progress.events()).isEmpty();
    }

    @Test
    void staff_are_told_by_reference_and_not_by_name() {
        ReferralId id = refer("a@example.org", null, "Riverside Health");
        messages.toStaff(
                Role.PHYSICIAN,
                id,
                MessageTemplate.STAFF_ESCALATION,
                Map.of(
                        "task",
                        Said.asWritten("Review referral"),
                        "dueAt",
                        Said.asWritten("Monday 2 March 2026 at 09:00")));
        assertThat(outbox.get(0).channel()).isEqualTo(Channel.NOTICE);
        assertThat(outbox.get(0).role()).isEqualTo(Role.PHYSICIAN);
        assertThat(outbox.get(0).text().body()).doesNotContain("Anna").doesNotContain("Kim");
        messages.toStaff(
                Role.NURSE, id, MessageTemplate.FINDING_RAISED, Map.of("finding", Said.asWritten("Task for nobody")));
        assertThat(outbox.get(1).channel()).as("a role with a mailbox").isEqualTo(Channel.EMAIL);
    }

    @Test
    void what_has_no_text_for_the_audience_or_a_gap_is_refused() {
        ReferralId id = refer("a@example.org", null, "Riverside Health");
        assertThatThrownBy(() ->
                        messages.toPractice(id, MessageTemplate.RECALL, Map.of("scores", Said.asWritten("the link"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> messages.toPatient(id, MessageTemplate.ADVICE, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox).isEmpty();
    }

    private Channel channel(String email, String phone, LetterId enclosed) {
        messages.toPatient(refer(email, phone, null), MessageTemplate.CLOSING, Map.of(), enclosed);
        return outbox.get(outbox.size() - 1).channel();
    }

    private ReferralId refer(String email, String phone, String practice) {
        return refer(email, phone, practice, null);
    }

    private ReferralId refer(String email, String phone, String practice, Language language) {
        Referral referral = SomeReferral.of(SomePatient.called("Anna", "Kim")
                .born(LocalDate.of(1971, 4, 3))
                .phone(phone)
                .email(email)
                .practice(practice)
                .reads(language)
                .done());
        referrals.add(referral);
        return referral.id();
    }
}
