package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.SearchKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferrals implements Referrals {

    private final JdbcClient jdbc;
    private final ReferralRows rows;
    private final PatientMatching matching;

    JdbcReferrals(JdbcClient jdbc, ReferralRows rows, PatientMatching matching) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.matching = matching;
    }

    @Override
    public void add(Referral referral) {
        Patient patient = referral.report().patient();
        jdbc.sql("""
                        insert into clinic.referral (
                            id, reference, state, source, given_name, family_name, date_of_birth,
                            birth_precision, sex_at_birth,
                            phone, email, address, identifier_system, identifier_value, practice, language,
                            restless_legs, veins, background, received_at, clock_start, resubmission_of)
                        values (
                            :id, :reference, :state, :source, :givenName, :familyName, :dateOfBirth,
                            :birthPrecision, :sexAtBirth,
                            :phone, :email, :address, :identifierSystem, :identifierValue, :practice, :language,
                            cast(:restlessLegs as jsonb), cast(:veins as jsonb), cast(:background as jsonb),
                            :receivedAt, :clockStart, :resubmissionOf)""")
                .paramSource(who(patient, referral, referral.report(), patient)
                        .and("language", patient.reads().tag())
                        .and(
                                "restlessLegs",
                                rows.restlessLegs.write(referral.report().restlessLegs()))
                        .and("veins", rows.veins.write(referral.report().veins()))
                        .and(
                                "background",
                                rows.background.write(referral.report().background())))
                .update();
        addKeys(referral.id(), matching.keys(patient));
    }

    /** The patient's columns that are no component of the same name. */
    private static RowParameters who(Patient patient, Record... records) {
        Optional<Patient.Identifier> identifier = Optional.ofNullable(patient.identifier());
        return RowParameters.of(records)
                .and("dateOfBirth", patient.dateOfBirth().earliest())
                .and("birthPrecision", patient.dateOfBirth().known())
                .and("identifierSystem", identifier.map(Patient.Identifier::system))
                .and("identifierValue", identifier.map(Patient.Identifier::value));
    }

    private void addKeys(ReferralId id, List<SearchKey> keys) {
        jdbc.sql("""
                        insert into clinic.search_key (referral_id, kind, key)
                        select :id, kind, key from unnest(:kinds, :keys) as each (kind, key)""")
                .param("id", id.value())
                .param("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param("keys", keys.stream().map(SearchKey::key).toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Referral> find(ReferralId id) {
        return jdbc.sql("select * from clinic.referral where id = :id and erased_at is null")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<Referral> find(Reference reference) {
        return jdbc.sql("select * from clinic.referral where reference = :reference")
                .param("reference", reference.value())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<Referral> find(Reference reference, BirthDate typed) {
        // Both in one condition: whether only the reference is right shows neither in the answer nor in its time.
        return jdbc.sql("""
                        select * from clinic.referral
                        where reference = :reference and date_of_birth <= :earliest and born_at_latest >= :latest""")
                .param("reference", reference.value())
                .param("earliest", typed.earliest())
                .param("latest", typed.latest())
                .query(rows)
                .optional();
    }

    @Override
    public boolean correct(ReferralId id, int version, Patient corrected) {
        boolean done = jdbc.sql("""
                        update clinic.referral
                        set given_name = :givenName, family_name = :familyName,
                            date_of_birth = :dateOfBirth, birth_precision = :birthPrecision,
                            sex_at_birth = :sexAtBirth, phone = :phone, email = :email, address = :address,
                            identifier_system = :identifierSystem, identifier_value = :identifierValue,
                            practice = :practice, version = version + 1
                        where id = :id and version = :version and erased_at is null""")
                        .paramSource(who(corrected, corrected).and("id", id).and("version", version))
                        .update()
                == 1;
        if (done) {
            jdbc.sql("delete from clinic.search_key where referral_id = :id")
                    .param("id", id.value())
                    .update();
            addKeys(id, matching.keys(corrected));
        }
        return done;
    }

    @Override
    public void setTriage(ReferralId id, Pathway pathway, Urgency urgency) {
        jdbc.sql("""
                        update clinic.referral set pathway = :pathway, urgency = :urgency, version = version + 1
                        where id = :id""")
                .param("id", id.value())
                .param("pathway", pathway.name())
                .param("urgency", urgency.name())
                .update();
    }

    @Override
    public void setUrgency(ReferralId id, Urgency urgency) {
        jdbc.sql("update clinic.referral set urgency = :urgency, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("urgency", urgency.name())
                .update();
    }

    @Override
    public void setLanguage(ReferralId id, Language language) {
        jdbc.sql("update clinic.referral set language = :language, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("language", language.tag())
                .update();
    }

    @Override
    public void setResubmission(ReferralId id, Referral declined) {
        jdbc.sql("""
                        update clinic.referral
                        set resubmission_of = :declined, clock_start = :clockStart, version = version + 1
                        where id = :id""")
                .param("id", id.value())
                .param("declined", declined.id().value())
                .param("clockStart", time(declined.clockStart()))
                .update();
    }

    @Override
    public Optional<ReferralId> follows(ReferralId id) {
        return jdbc.sql("select follows from clinic.referral where id = :id and follows is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ReferralId::new);
    }

    @Override
    public void setFollows(ReferralId id, ReferralId closed) {
        jdbc.sql("update clinic.referral set follows = :closed where id = :id")
                .param("id", id.value())
                .param("closed", closed.value())
                .update();
    }
}
