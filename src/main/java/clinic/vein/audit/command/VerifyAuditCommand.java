package clinic.vein.audit.command;

import clinic.vein.audit.AuditChain;
import clinic.vein.audit.ChainHead;
import clinic.vein.audit.Verification;
import clinic.vein.audit.VerifyAudit;
import clinic.vein.embedded.EmbeddedDatabaseConfiguration;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * {@code --clinic.verify-audit}: reads the trail with the application's own role, changes nothing and starts nothing
 * else. Exit code 0 when it is intact, 1 when it is not, 2 when it could not be read.
 */
public final class VerifyAuditCommand {

    private static final String OPTION = "--clinic.verify-audit";
    private static final String KNOWN_HEAD = "--clinic.known-head=";

    private VerifyAuditCommand() {}

    public static boolean isAskedFor(String... arguments) {
        return List.of(arguments).contains(OPTION);
    }

    public static int run(PrintStream out, String... arguments) {
        try {
            List<ChainHead> known = Arrays.stream(arguments)
                    .filter(argument -> argument.startsWith(KNOWN_HEAD))
                    .map(argument -> ChainHead.of(argument.substring(KNOWN_HEAD.length())))
                    .toList();
            try (ConfigurableApplicationContext database = open(arguments)) {
                return tell(out, new VerifyAudit(database.getBean(AuditChain.class)).verify(known));
            }
        } catch (RuntimeException e) {
            out.println("The audit trail could not be read: " + e.getMessage());
            return 2;
        }
    }

    private static ConfigurableApplicationContext open(String... arguments) {
        return new SpringApplicationBuilder(DatabaseOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments);
    }

    private static int tell(PrintStream out, Verification found) {
        out.println(found.rows() + " rows are as they were written, up to " + found.head());
        out.println(found.waiting() + " rows are not linked yet; " + found.neverLinked() + " of them should be");
        out.println(found.outsideOfMonths() + " rows lie in no month's partition");
        found.stretches()
                .forEach(stretch -> out.println("IN DOUBT at positions " + stretch.from() + " to " + stretch.to() + ": "
                        + stretch.doubt() + ", " + stretch.told() + " against " + stretch.instead()));
        if (found.firstBroken() != null) {
            Verification.Broken broken = found.firstBroken();
            out.println("BROKEN at position " + broken.position() + ": " + broken.problem()
                    + (broken.eventId() == null ? "" : ", row " + broken.eventId()));
        }
        return found.intact() ? 0 : 1;
    }

    /** Not found by the application's own scan, since it is no configuration there. */
    @Import(EmbeddedDatabaseConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "clinic.vein.audit.jdbc",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AuditChain.class))
    static class DatabaseOnly {}
}
