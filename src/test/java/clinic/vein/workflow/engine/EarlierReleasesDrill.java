package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.VeinClinicReferral;
import clinic.vein.checkup.CheckProcesses;
import clinic.vein.embedded.EarlierRelease;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Walk;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * This release opens what an earlier one left, and everybody who waited there goes on to the end: the models of that time
 * are still the ones that their processes follow.
 */
class EarlierReleasesDrill {

    /**
     * @param kinds of tasks that the release knew
     * @param countsAlike false where a migration has some referrals counted anew: V360 those that were entered in error
     */
    @ParameterizedTest
    @CsvSource({"250, 22, false", "411, 25, true", "461, 25, true"})
    void whoWaitedGoesOn(String release, int kinds, boolean countsAlike) throws Exception {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        EarlierRelease.restore(release, database);
        String figures;
        try (Connection owner =
                DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            figures = figures(jdbc);
            // Their password is known to everybody: no start on a database of one's own goes on with them.
            jdbc.sql("delete from engine.act_ru_authorization where user_id_ in (select id_ from engine.act_id_user)")
                    .update();
            jdbc.sql("delete from engine.act_id_membership").update();
            jdbc.sql("delete from engine.act_id_user").update();
        }
        try (ConfigurableApplicationContext clinic = start(database)) {
            JdbcClient jdbc = clinic.getBean(JdbcClient.class);
            ReferralDriver driver = clinic.getBean(ReferralDriver.class);
            if (countsAlike) {
                assertThat(figures(jdbc)).isEqualTo(figures);
            }
            Set<String> waiting = new TreeSet<>(jdbc.sql("select distinct key from clinic.open_task")
                    .query(String.class)
                    .list());
            assertThat(waiting).hasSize(kinds);
            assertThat(waiting).allMatch(task -> CareTask.find(task).isPresent());
            driver.begin(present(jdbc));
            findsNothing(clinic, driver, jdbc);
            everybodyGoesOn(clinic, driver, jdbc);
        }
    }

    private static void findsNothing(ConfigurableApplicationContext clinic, ReferralDriver driver, JdbcClient jdbc) {
        driver.tellEverybody();
        CheckProcesses checkup = clinic.getBean(CheckProcesses.class);
        driver.at(Duration.ZERO, checkup::run);
        driver.at(Duration.ofMinutes(5), checkup::run);
        assertThat(jdbc.sql("select kind || ' ' || subject from clinic.finding where state = 'OPEN'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private static void everybodyGoesOn(ConfigurableApplicationContext clinic, ReferralDriver driver, JdbcClient jdbc) {
        Walk walk = new Walk(driver, clinic.getBean(CareDriver.class), jdbc);
        List<ReferralId> all = jdbc.sql("""
                        select id from clinic.referral
                        where open or id in (select referral_id from clinic.open_task) order by reference""").query(UUID.class).list().stream()
                .map(ReferralId::new)
                .toList();
        Instant present = driver.now();
        SoftAssertions ends = new SoftAssertions();
        for (ReferralId id : all) {
            driver.begin(present);
            ends.assertThatCode(() -> walk.toTheEnd(id)).doesNotThrowAnyException();
            ends.assertThat(driver.liveInstances(id)).isZero();
        }
        ends.assertAll();
        assertThat(jdbc.sql("select count(*) from clinic.open_task")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static ConfigurableApplicationContext start(TestPostgres.Database database) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.putAll(Map.of(
                "server.port", "0",
                "camunda.bpm.job-execution.enabled", "false",
                "clinic.administrator.id", "administrator",
                "clinic.administrator.password", TestAccounts.PASSWORD,
                "clinic.insight.checkup-every", "PT24H",
                "clinic.worklist.claims-checked-every", "PT24H"));
        return new SpringApplicationBuilder(VeinClinicReferral.class, Crew.class)
                .properties(settings)
                .run();
    }

    private static Instant present(JdbcClient jdbc) {
        return jdbc.sql("select max(at) from clinic.referral_event")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static String figures(JdbcClient jdbc) {
        return jdbc.sql("select count(*) || ' ' || sum(hashtextextended(cell::text, 0)) from clinic.figure_cell cell")
                .query(String.class)
                .single();
    }

    @Import({ReferralDriver.class, CareDriver.class, TestAccounts.class, QuickPasswords.class, MappingsReadOnce.class})
    static class Crew {}
}
