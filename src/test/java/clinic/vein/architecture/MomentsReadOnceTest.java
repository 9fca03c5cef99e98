package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How a text is read as a moment or a day depends on the connection's settings, so that the server does it anew for each row that
 * is compared with an array of them: half a second beside a hundred thousand rows. In a query of its own it does so once.
 */
class MomentsReadOnceTest {

    private static final Pattern READ = Pattern.compile(":\\w+::(timestamptz|date)\\[]");
    private static final Pattern READ_ONCE = Pattern.compile("unnest\\([^)]*\\)|\\(select " + READ + "\\)");

    @Test
    void an_array_of_moments_or_days_is_not_read_for_each_row() throws IOException {
        assertThat(reading("where day <> all (:closed::date[])")).isTrue();
        assertThat(reading("where day not in (select unnest(:closed::date[]))")).isFalse();
        assertThat(reading("width_bucket(at, (select :moments::timestamptz[]))"))
                .isFalse();

        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(1_000);
            for (Path source : sources) {
                assertThat(reading(Files.readString(source))).as("%s", source).isFalse();
            }
        }
    }

    private static boolean reading(String sql) {
        return READ.matcher(READ_ONCE.matcher(sql).replaceAll("")).find();
    }
}
