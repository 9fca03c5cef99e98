package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.embedded.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Misspelt names are compared with those that somebody has, and with no others. */
class KnownNamesTest {

    private HikariDataSource pool;
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        TestPostgres.Database database = TestPostgres.instance().migratedDatabase();
        try (HikariDataSource owner = database.pool(database.owner())) {
            jdbc = JdbcClient.create(owner);
            refer("first");
            refer("second");
        }
        // As the application, which has no right but those that were granted.
        pool = database.pool(database.username());
        jdbc = JdbcClient.create(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_name_goes_with_the_last_of_its_patients() {
        name("first", "kowalczyk");
        name("second", "kowalczyk");
        jdbc.sql("insert into clinic.search_key values (:id, 'TELEPHONE', '+442079460999')")
                .param("id", id("first"))
                .update();
        assertThat(known()).containsExactly("kowalczyk");

        forget("first");
        assertThat(known()).containsExactly("kowalczyk");

        forget("second");
        assertThat(known()).isEmpty();
    }

    @Test
    void whoever_is_just_being_called_so_is_waited_for() throws SQLException {
        name("first", "kowalczyk");
        try (Connection other = pool.getConnection();
                Statement report = other.createStatement();
                Connection erasing = pool.getConnection();
                Statement erasure = erasing.createStatement()) {
            other.setAutoCommit(false);
            report.execute("insert into clinic.search_key values ('" + id("second") + "', 'FAMILY_NAME', 'kowalczyk')");
            erasure.execute("set lock_timeout = 100");
            assertThatThrownBy(() ->
                            erasure.execute("delete from clinic.search_key where referral_id = '" + id("first") + "'"))
                    .hasMessageContaining("lock timeout");
            erasure.execute("reset lock_timeout");
            other.commit();
        }

        forget("first");
        assertThat(known()).as("the second's name now").containsExactly("kowalczyk");
    }

    @Test
    void of_two_who_go_at_the_same_moment_none_leaves_a_name() throws SQLException {
        name("first", "kowalczyk");
        name("second", "kowalczyk");
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection();
                Statement first = one.createStatement();
                Statement second = other.createStatement()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            first.execute("delete from clinic.search_key where referral_id = '" + id("first") + "'");
            second.execute("delete from clinic.search_key where referral_id = '" + id("second") + "'");
            one.commit();
            other.commit();
        }

        assertThat(known()).isEmpty();
    }

    @Test
    void a_correction_that_keeps_a_name_keeps_it_known() throws SQLException {
        name("first", "kowalczyk");
        try (Connection connection = pool.getConnection();
                Statement correction = connection.createStatement()) {
            connection.setAutoCommit(false);
            correction.execute("delete from clinic.search_key where referral_id = '" + id("first") + "'");
            correction.execute(
                    "insert into clinic.search_key values ('" + id("first") + "', 'FAMILY_NAME', 'kowalczyk')");
            connection.commit();
        }

        assertThat(known()).containsExactly("kowalczyk");
    }

    private static UUID id(String who) {
        return UUID.nameUUIDFromBytes(who.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void refer(String who) {
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                            restless_legs, veins, background, received_at, clock_start)
                        values (:id, :id::text, 'COMPLETED', 'API', 'Ann', 'Kowalczyk', '1970-01-01', '{}', '{}', '{}', now(),
                            now())""").param("id", id(who)).update();
    }

    private void name(String who, String key) {
        jdbc.sql("insert into clinic.search_key values (:id, 'FAMILY_NAME', :key)")
                .param("id", id(who))
                .param("key", key)
                .update();
    }

    private void forget(String who) {
        jdbc.sql("delete from clinic.search_key where referral_id = :id")
                .param("id", id(who))
                .update();
    }

    private List<String> known() {
        return jdbc.sql("select key from clinic.known_name").query(String.class).list();
    }
}
