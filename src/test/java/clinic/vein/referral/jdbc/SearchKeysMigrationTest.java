package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.referral.matching.MatchingSettings;
import clinic.vein.referral.matching.PatientMatching;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Referrals from before there were search keys are found like any other. */
class SearchKeysMigrationTest {

    @Test
    void earlier_referrals_get_their_keys_and_erased_ones_none() {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        var migrations = database.migrations()
                .javaMigrations(
                        new V301__search_keys_of_earlier_referrals(new PatientMatching(new MatchingSettings("GB"))));
        migrations.target("275").locations("classpath:db/clinic").load().migrate();
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
        UUID kept = refer(owner, "Sinéad", "O’Brien-Müller");
        UUID plain = refer(owner, "Ann", "Lee");
        UUID erased = refer(owner, "Gone", "Person");
        owner.sql("""
                        insert into clinic.erasure values (gen_random_uuid(), :id, 'x', now(), 'privacy', 'PRIVACY',
                            'RETENTION', '8y', true, null, '{}', 'x')""").param("id", erased).update();
        owner.sql("""
                        update clinic.referral set erased_at = now(), reference = null, given_name = null,
                            family_name = null, name_key = null, date_of_birth = null, restless_legs = null,
                            veins = null, background = null, phone = null, identifier_system = null,
                            identifier_value = null
                        where id = :id""").param("id", erased).update();

        migrations.target("latest").load().migrate();

        assertThat(owner.sql("select kind || ' ' || key from clinic.search_key where referral_id = :id")
                        .param("id", kept)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "GIVEN_NAME sinead",
                        "FAMILY_NAME obrienmuller",
                        "FAMILY_NAME obrien",
                        "FAMILY_NAME muller",
                        "FAMILY_NAME o",
                        "FAMILY_NAME brien",
                        "TELEPHONE +447700900111",
                        "IDENTIFIER nhs 9434765919");
        assertThat(owner.sql("select count(*) from clinic.search_key where referral_id = :id")
                        .param("id", plain)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(owner.sql("select count(*) from clinic.search_key where referral_id = :id")
                        .param("id", erased)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static UUID refer(JdbcClient owner, String givenName, String familyName) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, name_key,
                            date_of_birth, phone, identifier_system, identifier_value, restless_legs, veins, background,
                            received_at, clock_start)
                        values (:id, :id::text, 'COMPLETED', 'SELF', :givenName, :familyName, :id::text, '1970-01-01',
                            '07700 900111', 'urn:nhs', '943 476 5919', '{}', '{}', '{}', now(), now())""")
                .param("id", id)
                .param("givenName", givenName)
                .param("familyName", familyName)
                .update();
        return id;
    }
}
