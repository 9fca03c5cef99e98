package clinic.vein.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.StartupRefused;
import clinic.vein.platform.RestrictedRoleCheck;
import clinic.vein.platform.TwoDatabaseRoles;
import clinic.vein.testing.Eventually;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseConfigurationIT {

    @TempDir
    Path root;

    @Test
    void withoutADatabaseTheApplicationBringsOneAndStopsItAfterThePool() {
        HikariDataSource pool;
        List<Class<?>> stopped = new ArrayList<>();
        try (ConfigurableApplicationContext application = application(DatabaseOnly.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(noting(stopped)))
                .run(settings())) {
            pool = application.getBean(HikariDataSource.class);
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
            assertThat(one(jdbc, "select current_user")).isEqualTo("clinic_application");
            assertThat(one(jdbc, "show search_path")).isEqualTo("engine,clinic");
            assertThat(one(jdbc, "show fsync")).isEqualTo("on");
            goesOnAfterItsServerWasKilled(application, jdbc);
        }
        assertThat(pool.isClosed()).isTrue();
        assertThat(DataFolder.at(root).cluster().resolve("postmaster.pid")).doesNotExist();
        assertThat(DataFolder.at(root).log()).content().contains("database system is shut down");
        assertThat(stopped).containsSubsequence(HikariDataSource.class, EmbeddedPostgresServer.class);
    }

    private void goesOnAfterItsServerWasKilled(ConfigurableApplicationContext application, JdbcClient jdbc) {
        LeftoverServer.of(DataFolder.at(root)).orElseThrow().process().destroyForcibly();
        Eventually.await()
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(one(jdbc, "select current_user")).isEqualTo("clinic_application"));
        assertThat(application.getBean(ApplicationAvailability.class).getLivenessState())
                .isEqualTo(LivenessState.CORRECT);
    }

    @Test
    void aHeadStartGivesTheSameServerAndAFailureElsewhereStopsIt() throws IOException {
        TestPostgres.lendPrograms(DataFolder.at(root));
        assertThatThrownBy(() -> application(DatabaseOnly.class, Failing.class)
                        .initializers(new DatabaseHeadStart())
                        .run(settings()))
                .rootCause()
                .hasMessage("not the database's fault");
        assertThat(DataFolder.at(root).log()).content().contains("database system is shut down");
        try (ConfigurableApplicationContext application = application(DatabaseOnly.class)
                .initializers(new DatabaseHeadStart())
                .run(settings())) {
            assertThat(one(application.getBean(JdbcClient.class), "select current_user"))
                    .isEqualTo("clinic_application");
        }
        assertThat(DataFolder.at(root).cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void withADatabaseOfTheOperatorsTheApplicationBringsNone() {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        try (ConfigurableApplicationContext application = start(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.ownerPassword())) {
            assertThat(application.getBeanNamesForType(EmbeddedPostgresServer.class))
                    .isEmpty();
            assertThat(one(application.getBean(JdbcClient.class), "show search_path"))
                    .isEqualTo("engine,clinic");
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void halfASettingIsRefusedSoThatDemoAccountsNeverAppearByMistake() {
        assertThatThrownBy(() -> start("--spring.datasource.url=")).rootCause().isInstanceOf(StartupRefused.class);
        assertThatThrownBy(() -> start("--spring.datasource.username=someone"))
                .rootCause()
                .isInstanceOf(StartupRefused.class);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void oneRoleForEverythingIsRefused(CapturedOutput output) {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        String url = "--spring.datasource.url=" + database.url();
        String owner = "--spring.datasource.username=" + database.owner();
        String password = "--spring.datasource.password=" + database.ownerPassword();
        assertThatThrownBy(() -> start(url, owner, password)).rootCause().isInstanceOf(StartupRefused.class);
        assertThat(output).contains("spring.flyway.user is not set: the database needs two roles");
        assertThatThrownBy(() -> start(
                        url, owner, password, "--spring.flyway.user=" + database.owner(), "--spring.flyway.password=x"))
                .rootCause()
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("are the same role");
    }

    @Test
    void anApplicationRoleThatIsAMemberOfTheOwnerIsRefused() throws SQLException {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        try (Connection superuser = TestPostgres.instance().superuser(database.url());
                Statement statement = superuser.createStatement()) {
            // roles outlive the tests' databases
            statement.execute("drop role if exists too_close");
            statement.execute("create role too_close login password 'too_close' in role " + database.owner());
        }
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=too_close",
                        "--spring.datasource.password=too_close",
                        "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=" + database.ownerPassword()))
                .rootCause()
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("could rewrite the audit trail");
    }

    @Test
    void aFolderOfTheDaysOfOneRoleIsBroughtAlong() throws Exception {
        DataFolder folder = MadeCluster.lendTo(root);
        TestPostgres.lendPrograms(folder);
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, TestPostgres.PROGRAMS, Map.of());
                Connection superuser = server.connect("postgres", "postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("drop role clinic_application");
            statement.execute("alter role clinic password '" + server.password("postgres") + "'");
            Files.delete(folder.password("clinic"));
            Files.delete(folder.password("clinic_application"));
            Flyway.configure()
                    .dataSource(server.url("clinic"), "clinic", server.password("postgres"))
                    .schemas("clinic", "engine")
                    .defaultSchema("clinic")
                    .locations("classpath:db/clinic")
                    .target("101")
                    .load()
                    .migrate();
        }
        try (ConfigurableApplicationContext application = start()) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            assertThat(one(jdbc, "select current_user")).isEqualTo("clinic_application");
            assertThat(one(jdbc, "select count(*) from clinic.referral_event")).isEqualTo(0L);
            assertThat(Set.of(
                            Files.readString(folder.password()),
                            Files.readString(folder.password("clinic")),
                            Files.readString(folder.password("clinic_application"))))
                    .hasSize(3);
        }
    }

    @Test
    void aFolderInUseIsReportedInOneLine(CapturedOutput output) {
        DataFolder folder = DataFolder.at(root);
        FolderLock lock = FolderLock.acquire(folder);
        try (lock) {
            assertThatThrownBy(this::start).rootCause().isInstanceOf(StartupRefused.class);
        }
        assertThat(output)
                .contains("Description:\n\nThe data folder " + root + " is in use by a running application (process ")
                .doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsReportedInOneLine(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/clinic" + "?connectTimeout=1",
                        "--spring.datasource.username=application",
                        "--spring.flyway.user=owner",
                        "--spring.datasource.hikari.connection-timeout=250"))
                .isInstanceOf(Exception.class);
        assertThat(output).contains("Description:\n\nThe database cannot be used: Connection to 127.0.0.1:1 refused.");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return application(DatabaseOnly.class).run(settings(arguments));
    }

    /** The order in which beans end; the server's log is no proof, as it hears late of connections that were closed. */
    private static DestructionAwareBeanPostProcessor noting(List<Class<?>> stopped) {
        return (bean, name) -> stopped.add(bean.getClass());
    }

    private static SpringApplicationBuilder application(Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF);
    }

    private String[] settings(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--clinic.data-directory=" + root;
        all[arguments.length + 1] = "--spring.datasource.hikari.minimum-idle=1";
        return all;
    }

    private static Object one(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query().singleValue();
    }

    @Configuration(proxyBeanMethods = false)
    @Import({EmbeddedDatabaseConfiguration.class, TwoDatabaseRoles.class, RestrictedRoleCheck.class})
    @ImportAutoConfiguration({
        ApplicationAvailabilityAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class DatabaseOnly {}

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        static BeanFactoryPostProcessor failure() {
            throw new IllegalStateException("not the database's fault");
        }
    }
}
