package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.Age;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.EntryWords;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TimelineJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the case file that come from the referral itself. */
@Configuration(proxyBeanMethods = false)
class JdbcReferralSections {

    private final Referrals referrals;
    private final JdbcClient jdbc;

    JdbcReferralSections(Referrals referrals, JdbcClient jdbc) {
        this.referrals = referrals;
        this.jdbc = jdbc;
    }

    record Head(
            String id,
            String reference,
            String state,
            @Nullable String pathway,
            @Nullable String urgency,
            String source,
            Instant receivedAt,
            Instant clockStart,
            @Nullable String resubmissionOf,
            @Nullable String follows,
            int version) {}

    /** @param ageInYearsAtMost where an estimated birth date leaves the age open, which is at least {@code ageInYears} */
    record Person(
            String givenName,
            String familyName,
            BirthDate dateOfBirth,
            boolean dateOfBirthEstimated,
            int ageInYears,
            @Nullable Integer ageInYearsAtMost,
            String sexAtBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            Patient.@Nullable Identifier identifier,
            @Nullable String practice) {}

    /** @param entry its fields; {@code text} says the same to people */
    record Event(Instant at, EventKind kind, String actor, String role, String text, Object entry) {}

    record Note(
            Instant at, String actor, String role, @Nullable String task, String text) {}

    @Bean
    CaseFileSection referralSection() {
        return of(
                "referral",
                referral -> new Head(
                        referral.id().toString(),
                        referral.reference().value(),
                        referral.state().name(),
                        referral.pathway() == null ? null : referral.pathway().name(),
                        referral.urgency() == null ? null : referral.urgency().name(),
                        referral.report().source().name(),
                        referral.receivedAt(),
                        referral.clockStart(),
                        referral.resubmissionOf().map(ReferralId::toString).orElse(null),
                        referrals
                                .follows(referral.id())
                                .map(ReferralId::toString)
                                .orElse(null),
                        referral.version()));
    }

    @Bean
    CaseFileSection patientSection(Clock clock) {
        return of("patient", referral -> {
            Patient patient = referral.report().patient();
            Age age = patient.dateOfBirth().ageOn(LocalDate.ofInstant(clock.instant(), clock.getZone()));
            return new Person(
                    patient.givenName(),
                    patient.familyName(),
                    patient.dateOfBirth(),
                    patient.dateOfBirth().isEstimated(),
                    age.youngest(),
                    age.isCertain() ? null : age.oldest(),
                    patient.sexAtBirth().name(),
                    patient.phone(),
                    patient.email(),
                    patient.address(),
                    patient.identifier(),
                    patient.practice());
        });
    }

    @Bean
    CaseFileSection restlessLegsSection() {
        return of("restlessLegs", referral -> referral.report().restlessLegs());
    }

    @Bean
    CaseFileSection veinsSection() {
        return of("veins", referral -> referral.report().veins());
    }

    @Bean
    CaseFileSection backgroundSection() {
        return of("background", referral -> referral.report().background());
    }

    @Bean
    CaseFileSection timelineSection(EntryWords words, CurrentActor currentActor) {
        // Who of the clinic asked whom, and who was away, is its own; another system reads neither.
        return section(
                "timeline",
                id -> jdbc.sql("""
                                select at, kind, actor, role, entry from clinic.referral_event
                                where referral_id = :id and kind not like 'STEP\\_%' and kind <> 'TASK_RESCHEDULED'
                                  and (:within or kind not in ('TALKED', 'TASK_DONE_FOR'))
                                order by id""")
                        .param("id", id.value())
                        .param("within", currentActor.get().role() != Role.CLIENT)
                        .query((row, number) -> event(row, words))
                        .list());
    }

    private static Event event(ResultSet row, EntryWords words) throws SQLException {
        TimelineEntry entry = TimelineJson.read(row.getString("kind"), row.getString("entry"));
        return new Event(
                requiredInstant(row, "at"),
                entry.kind(),
                row.getString("actor"),
                row.getString("role"),
                words.of(entry),
                TimelineJson.fields(entry));
    }

    @Bean
    CaseFileSection notesSection() {
        return section("notes", id -> written(id, "NOTE"));
    }

    @Bean
    CaseFileSection informationSection() {
        return section("information", id -> written(id, "INFORMATION"));
    }

    private Object written(ReferralId id, String kind) {
        return jdbc.sql("""
                        select at, actor, role, task, text from clinic.note
                        where referral_id = :id and kind = :kind order by id""")
                .param("id", id.value())
                .param("kind", kind)
                .query(Note.class)
                .list();
    }

    private CaseFileSection of(String name, Function<Referral, Object> part) {
        return section(name, id -> referrals.find(id).map(part).orElse(null));
    }

    private static CaseFileSection section(String name, Function<ReferralId, @Nullable Object> reader) {
        return new CaseFileSection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable Object read(ReferralId id) {
                return reader.apply(id);
            }
        };
    }
}
