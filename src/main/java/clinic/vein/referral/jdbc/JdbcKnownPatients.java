package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.KnownPatients;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import clinic.vein.referral.matching.Comparison;
import clinic.vein.referral.matching.PatientMatching;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKnownPatients implements KnownPatients {

    private final JdbcClient jdbc;
    private final ReferralRows rows;
    private final PatientMatching matching;
    private final PatientsAlike alike;
    private final CurrentActor currentActor;
    private final Clock clock;

    JdbcKnownPatients(
            JdbcClient jdbc,
            ReferralRows rows,
            PatientMatching matching,
            PatientsAlike alike,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.matching = matching;
        this.alike = alike;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public List<Known> beyondDoubt(Patient patient) {
        return alike.beyondDoubt(patient);
    }

    @Override
    public Alike like(Patient patient) {
        return alike.worthAsking(patient);
    }

    @Override
    public List<Known> othersOfPerson(Referral referral) {
        Function<Patient, Comparison> comparison =
                matching.comparedWith(referral.report().patient());
        return jdbc.sql("""
                        select referral.* from clinic.referral
                        join clinic.same_person(:id) person on person.id = referral.id
                        where referral.id <> :id and referral.erased_at is null
                        order by referral.received_at desc, referral.id""").param("id", referral.id().value()).query(rows).list().stream()
                .map(other -> new Known(other, comparison.apply(other.report().patient())))
                .toList();
    }

    @Override
    public void takeTurn(Patient patient) {
        matching.turns(patient)
                .forEach(turn -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 0)) is null")
                        .param("turn", turn)
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public void answer(ReferralId id, ReferralId other, boolean samePerson, @Nullable String reason) {
        jdbc.sql("""
                        insert into clinic.identity_answer (referral_id, other_id, same_person, at, actor, reason)
                        values (:id, :other, :samePerson, :at, :actor, :reason)
                        on conflict (least(referral_id, other_id), greatest(referral_id, other_id)) do update
                            set referral_id = excluded.referral_id, other_id = excluded.other_id,
                                same_person = excluded.same_person, at = excluded.at, actor = excluded.actor,
                                reason = excluded.reason""")
                .param("id", id.value())
                .param("other", other.value())
                .param("samePerson", samePerson)
                .param("at", time(clock.instant()))
                .param("actor", currentActor.get().id())
                .param("reason", reason)
                .update();
    }

    @Override
    public Optional<Word> word(ReferralId one, ReferralId other) {
        return jdbc.sql("""
                        select same_person, at, actor, reason from clinic.identity_answer
                        where :one in (referral_id, other_id) and :other in (referral_id, other_id)""")
                .param("one", one.value())
                .param("other", other.value())
                .query((row, number) -> new Word(
                        row.getBoolean("same_person"),
                        row.getString("actor"),
                        requiredInstant(row, "at"),
                        row.getString("reason")))
                .optional();
    }

    @Override
    public List<ReferralId> othersThan(ReferralId id) {
        return jdbc.sql("""
                        select other_id from clinic.another_person where referral_id = :id""").param("id", id.value()).query(UUID.class).list().stream()
                .map(ReferralId::new)
                .toList();
    }
}
