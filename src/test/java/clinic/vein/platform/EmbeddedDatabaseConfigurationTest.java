package clinic.vein.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseConfigurationTest {

    @TempDir
    Path root;

    @Test
    void withoutADatabaseTheApplicationBringsOneAndStopsItAfterThePool() {
        HikariDataSource pool;
        try (ConfigurableApplicationContext application = start()) {
            pool = application.getBean(HikariDataSource.class);
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
            assertThat(one(jdbc, "select current_user")).isEqualTo("clinic");
            assertThat(one(jdbc, "show search_path")).isEqualTo("engine,clinic");
            assertThat(one(jdbc, "show fsync")).isEqualTo("on");
        }
        assertThat(pool.isClosed()).isTrue();
        assertThat(DataFolder.at(root).cluster().resolve("postmaster.pid")).doesNotExist();
        assertThat(DataFolder.at(root).log())
                .content()
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
    }

    @Test
    void aHeadStartGivesTheSameServerAndAFailureElsewhereStopsIt() {
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
                    .isEqualTo("clinic");
        }
        assertThat(DataFolder.at(root).cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void withADatabaseOfTheOperatorsTheApplicationBringsNone() {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        try (ConfigurableApplicationContext application = start(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password())) {
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
                        "--spring.datasource.hikari.connection-timeout=250"))
                .isInstanceOf(Exception.class);
        assertThat(output).contains("Description:\n\nThe database cannot be used: Connection to 127.0.0.1:1 refused.");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return application(DatabaseOnly.class).run(settings(arguments));
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
    @Import(EmbeddedDatabaseConfiguration.class)
    @ImportAutoConfiguration({
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
