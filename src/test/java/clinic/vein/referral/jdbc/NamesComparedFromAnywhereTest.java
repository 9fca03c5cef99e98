package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.referral.ReferralList;
import clinic.vein.referral.ReferralList.Criteria;
import clinic.vein.referral.matching.MatchingSettings;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.PatientMatching.TypedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An administrator put the extension that compares names into a schema of their own before the clinic came. */
class NamesComparedFromAnywhereTest {

    @Test
    void a_misspelt_name_is_found_and_by_an_index() throws SQLException {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
        assumeThat(owner.sql("select name from pg_available_extensions")
                        .query(String.class)
                        .list())
                .contains("pg_trgm");
        try (Connection superuser = TestPostgres.instance().superuser(database.url());
                Statement statement = superuser.createStatement()) {
            statement.execute("create schema \"shared Tools\"");
            statement.execute("grant usage on schema \"shared Tools\" to public");
            statement.execute("create extension pg_trgm with schema \"shared Tools\"");
        }
        var migrations = database.migrations()
                .javaMigrations(
                        new V301__search_keys_of_earlier_referrals(new PatientMatching(new MatchingSettings("GB"))));
        migrations.target("275").locations("classpath:db/clinic").load().migrate();
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, name_key,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        values (:id, 'VC-1', 'COMPLETED', 'SELF', 'Anna', 'Shepherd', 'x', '1970-01-01', '{}', '{}', '{}',
                            now(), now())""").param("id", id).update();
        migrations.target("latest").load().migrate();

        ReferralList list = new JdbcReferralList(owner);
        TypedName misspelt = new TypedName("sheperd", List.of("sheperd"));
        assertThat(list.searchNearly(new Criteria(misspelt, null, null, null, null, null), 10))
                .extracting(ReferralList.Line::id)
                .containsExactly(id.toString());
        assertThat(owner.sql("select to_regclass('clinic.known_name_by_likeness') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
