package clinic.vein.workflow.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** How long each question takes at each size, and how many pages of the database it touches, whatever else the machine does. */
final class Waits {

    private static final String OURS =
            " from public.pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())";

    private final Statement server;
    private final int rounds;

    /** Of each question, at each size: milliseconds of p50 and p95, and pages. */
    private final Map<String, Map<String, double[]>> times = new LinkedHashMap<>();

    private final StringBuilder statements = new StringBuilder("# What the database did at each size\n");

    Waits(Statement server, int rounds) throws SQLException {
        this.server = server;
        this.rounds = rounds;
        server.execute("create extension if not exists pg_stat_statements schema public");
    }

    void clear() {
        times.clear();
    }

    void begin() throws SQLException {
        server.execute("select public.pg_stat_statements_reset()");
    }

    void time(String what, String size, IntFunction<HttpResponse<String>> question) throws SQLException {
        List<Double> all = new ArrayList<>();
        long before = pages();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = question.apply(round);
            all.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(200, 204);
        }
        all.sort(Double::compare);
        times.computeIfAbsent(what, key -> new LinkedHashMap<>()).put(size, new double[] {
            all.get(rounds / 2), all.get((int) Math.ceil(rounds * 0.95) - 1), (pages() - before) / (double) rounds
        });
    }

    private long pages() throws SQLException {
        try (ResultSet row =
                server.executeQuery("select coalesce(sum(shared_blks_hit + shared_blks_read), 0)" + OURS)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What touched most of them since it began. */
    void end(String size) throws SQLException {
        statements.append(
                "\n## %s\n\n| calls | pages of each | ms of each | |\n|---:|---:|---:|---|\n".formatted(size));
        try (ResultSet row = server.executeQuery("select calls, (shared_blks_hit + shared_blks_read) / calls,"
                + " total_exec_time / calls, left(translate(regexp_replace(query, '\\s+', ' ', 'g'), '|', ' '), 300)"
                + OURS
                + " order by shared_blks_hit + shared_blks_read desc limit 40")) {
            while (row.next()) {
                statements.append("| %d | %d | %.2f | `%s` |%n"
                        .formatted(row.getLong(1), row.getLong(2), row.getDouble(3), row.getString(4)));
            }
        }
    }

    void write() throws IOException {
        List<String> sizes = List.copyOf(times.values().iterator().next().keySet());
        StringBuilder page = new StringBuilder(
                "# What staff wait for: p50 and p95 in milliseconds, and pages of the database\n\n| | "
                        + String.join(" | ", sizes) + " | p50, from the second size to the last |\n|---|"
                        + "---:|".repeat(sizes.size() + 1) + "\n");
        times.forEach((what, bySize) -> page.append("| %s | %s | %.2f |%n"
                .formatted(
                        what,
                        sizes.stream()
                                .map(size -> "%.1f, %.1f; %.0f"
                                        .formatted(bySize.get(size)[0], bySize.get(size)[1], bySize.get(size)[2]))
                                .collect(Collectors.joining(" | ")),
                        bySize.get(sizes.get(sizes.size() - 1))[0] / bySize.get(sizes.get(1))[0])));
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(folder.resolve("lists.md"), page);
        Files.writeString(folder.resolve("lists-statements.md"), statements);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("lists.json").toFile(), times);
    }
}
