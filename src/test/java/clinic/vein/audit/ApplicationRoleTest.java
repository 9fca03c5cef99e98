package clinic.vein.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.testing.ClinicTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's own database connections cannot do, whatever the application is made to send. */
@ClinicTest
class ApplicationRoleTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    private DataSource application;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String url;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update clinic.audit_event set actor = 'nobody'",
                "delete from clinic.audit_event",
                "truncate clinic.audit_event",
                "update clinic.audit_event_elsewhen set actor = 'nobody'",
                "insert into clinic.audit_event_elsewhen (actor, role, action, reason, outcome) values ('a', 'A', 'A', 'A', 'DONE')",
                "insert into clinic.audit_event (at, actor, role, action, reason, outcome) values (now(), 'a', 'A', 'A', 'A', 'DONE')",
                "update clinic.audit_link set position = 0",
                "delete from clinic.audit_link",
                "truncate clinic.audit_link",
                "update clinic.referral_event set actor = 'nobody'",
                "delete from clinic.referral_event",
                "truncate clinic.referral_event",
                "update clinic.referral_event set archived = null",
                "select * from clinic.referral_event_current",
                "insert into clinic.archive_due select id, now(), now() from clinic.referral",
                "delete from clinic.referral",
                "update clinic.letter set title = ''",
                "delete from clinic.letter",
                "delete from clinic.note",
                "delete from clinic.message",
                "delete from clinic.legal_hold",
                "insert into clinic.erasure select * from clinic.erasure",
                "update clinic.erasure set rule = ''",
                "delete from clinic.erasure",
                "alter function clinic.erase_referral owner to current_user",
                "alter table clinic.audit_event disable trigger all",
                "alter table clinic.audit_event_elsewhen disable trigger all",
                "drop trigger referral_event_is_append_only on clinic.referral_event",
                "alter table clinic.referral_event rename to gone",
                "alter table clinic.referral_event owner to current_user",
                "create or replace function clinic.refuse_change() returns trigger language sql as ''",
                "drop table clinic.audit_event",
                "drop table engine.act_ru_task",
                "drop schema clinic cascade",
                "create table clinic.mine (id int)",
                "create table engine.mine (id int)",
                "create table public.mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "create role mine",
                "set role tests_owner",
                "set session authorization tests_owner",
                "set session_replication_role = replica",
                "update engine.act_ge_schema_log set version_ = '0'",
                "select * from clinic.flyway_schema_history"
            })
    void isRefusedByTheDatabase(String statement) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement work = connection.createStatement()) {
            connection.setAutoCommit(false);
            Throwable refusal = catchThrowable(() -> work.execute(statement));
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(refusal).as(statement).isInstanceOf(SQLException.class);
            assertThat(((SQLException) refusal).getSQLState())
                    .as(refusal.getMessage())
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void evenTheOwnerIsRefusedByTheTriggers() throws SQLException {
        try (Connection superuser = TestPostgres.instance().superuser(url);
                Statement work = superuser.createStatement()) {
            for (String table : jdbc.sql("""
                            select relname from pg_class
                            where relname ~ '^audit_(event|link)' and relkind in ('r', 'p')
                              and relnamespace = 'clinic'::regnamespace""").query(String.class).list()) {
                for (String change : new String[] {
                    "update clinic." + table + " set " + (table.equals("audit_link") ? "position" : "id")
                            + " = default",
                    "delete from clinic." + table,
                    "truncate clinic." + table
                }) {
                    assertThat(catchThrowable(() -> work.execute(change)))
                            .as(change)
                            .hasMessageContaining("is append-only");
                }
            }
        }
    }

    @Test
    void runsTheWholeApplication() {
        assertThat(jdbc.sql("select current_user || ' ' || rolsuper from pg_roles where rolname = current_user")
                        .query(String.class)
                        .single())
                .isEqualTo("tests false");
    }
}
