package clinic.vein.referral.jdbc;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.referral.AlreadyOpen;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.NameKey;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferrals implements Referrals {

    private final JdbcClient jdbc;
    private final ReferralRows rows;

    JdbcReferrals(JdbcClient jdbc, ReferralRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public void add(Referral referral) {
        Patient patient = referral.report().patient();
        Optional<Patient.Identifier> identifier = Optional.ofNullable(patient.identifier());
        int written = jdbc.sql("""
                        insert into clinic.referral (
                            id, reference, state, source, given_name, family_name, name_key, date_of_birth,
                            birth_precision, sex_at_birth,
                            phone, email, address, identifier_system, identifier_value, practice, language,
                            restless_legs, veins, background, received_at, clock_start, resubmission_of)
                        values (
                            :id, :reference, :state, :source, :givenName, :familyName, :nameKey, :dateOfBirth,
                            :birthPrecision, :sexAtBirth,
                            :phone, :email, :address, :identifierSystem, :identifierValue, :practice, :language,
                            cast(:restlessLegs as jsonb), cast(:veins as jsonb), cast(:background as jsonb),
                            :receivedAt, :clockStart, :resubmissionOf)
                        on conflict do nothing""")
                .paramSource(RowParameters.of(referral, referral.report(), patient)
                        .and("nameKey", NameKey.of(patient))
                        .and("dateOfBirth", patient.dateOfBirth().earliest())
                        .and("birthPrecision", patient.dateOfBirth().known())
                        .and("language", patient.reads().tag())
                        .and("identifierSystem", identifier.map(Patient.Identifier::system))
                        .and("identifierValue", identifier.map(Patient.Identifier::value))
                        .and(
                                "restlessLegs",
                                rows.restlessLegs.write(referral.report().restlessLegs()))
                        .and("veins", rows.veins.write(referral.report().veins()))
                        .and(
                                "background",
                                rows.background.write(referral.report().background())))
                .update();
        if (written == 0) {
            throw new AlreadyOpen(findOpen(patient).map(Referral::reference).orElseThrow());
        }
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
    public Optional<Referral> findOpen(Patient patient) {
        return newest(patient, "open");
    }

    @Override
    public Optional<Referral> findDeclined(Patient patient) {
        return newest(patient, "not open").filter(referral -> referral.state().isDeclined());
    }

    private Optional<Referral> newest(Patient patient, String condition) {
        return jdbc.sql("""
                        select * from clinic.referral
                        where %s
                          and (name_key = :nameKey and date_of_birth = :dateOfBirth
                                   and birth_precision = 'DAY' and :birthPrecision = 'DAY'
                               or identifier_value = :identifierValue and identifier_system = :identifierSystem)
                        order by received_at desc
                        limit 1""".formatted(condition))
                .param("nameKey", NameKey.of(patient).value())
                .param("dateOfBirth", patient.dateOfBirth().earliest())
                .param("birthPrecision", patient.dateOfBirth().known().name())
                .param(
                        "identifierValue",
                        patient.identifier() == null
                                ? null
                                : patient.identifier().value())
                .param(
                        "identifierSystem",
                        patient.identifier() == null
                                ? null
                                : patient.identifier().system())
                .query(rows)
                .optional();
    }

    @Override
    public List<PossibleDuplicate> possibleDuplicates(Referral referral) {
        Patient patient = referral.report().patient();
        return jdbc.sql("""
                        select reference, state, received_at from clinic.referral
                        where id <> :id and date_of_birth <= :latest and born_at_latest >= :earliest
                          and (lower(family_name) = lower(:familyName) and (:familyName <> '' or lower(given_name) = lower(:givenName))
                               or phone = :phone)
                        order by received_at desc
                        limit 20""")
                .param("id", referral.id().value())
                .param("earliest", patient.dateOfBirth().earliest())
                .param("latest", patient.dateOfBirth().latest())
                .param("familyName", patient.familyName())
                .param("givenName", patient.givenName())
                .param("phone", patient.phone())
                .query(PossibleDuplicate.class)
                .list();
    }

    @Override
    public boolean correct(ReferralId id, int version, Patient corrected) {
        Optional<Patient.Identifier> identifier = Optional.ofNullable(corrected.identifier());
        return jdbc.sql("""
                        update clinic.referral
                        set given_name = :givenName, family_name = :familyName, name_key = :nameKey,
                            date_of_birth = :dateOfBirth, birth_precision = :birthPrecision,
                            sex_at_birth = :sexAtBirth, phone = :phone, email = :email, address = :address,
                            identifier_system = :identifierSystem, identifier_value = :identifierValue,
                            practice = :practice, version = version + 1
                        where id = :id and version = :version and erased_at is null""")
                        .paramSource(RowParameters.of(corrected)
                                .and("id", id)
                                .and("version", version)
                                .and("nameKey", NameKey.of(corrected))
                                .and("dateOfBirth", corrected.dateOfBirth().earliest())
                                .and("birthPrecision", corrected.dateOfBirth().known())
                                .and("identifierSystem", identifier.map(Patient.Identifier::system))
                                .and("identifierValue", identifier.map(Patient.Identifier::value)))
                        .update()
                == 1;
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
}
