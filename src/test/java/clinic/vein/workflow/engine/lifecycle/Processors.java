package clinic.vein.workflow.engine.lifecycle;

import clinic.vein.embedded.TestPostgres;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Processor time of this JVM and of its database server, as Linux counts it. */
public final class Processors {

    /** Of what the kernel counts in ({@code USER_HZ}, 100 on every Linux). */
    private static final long NANOS_A_TICK = 10_000_000;

    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

    private Processors() {}

    /**
     * @param application without its compiler's threads
     * @param compiler which goes on for minutes after a start, and tells nothing of what is compiled
     */
    public record Used(Duration application, Duration compiler, Duration database) {

        static final Used NOTHING = new Used(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        public static final String COLUMN = "processor: application, compiler, database";

        public Used since(Used before) {
            return new Used(
                    application.minus(before.application),
                    compiler.minus(before.compiler),
                    database.minus(before.database));
        }

        Used and(Used other) {
            return new Used(
                    application.plus(other.application), compiler.plus(other.compiler), database.plus(other.database));
        }

        /** For the column of that name. */
        public String each(int count) {
            return "%.2f ms, %.2f ms, %.2f ms"
                    .formatted(millis(application, count), millis(compiler, count), millis(database, count));
        }

        static double millis(Duration time, int count) {
            return time.toNanos() / 1e6 / count;
        }
    }

    /** The first process of the tests' database server. */
    public static long server() throws SQLException {
        try (Connection superuser = TestPostgres.instance().superuser("/postgres");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @param server the database's first process */
    public static Used now(long server) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Duration compiler = Duration.ofNanos(NANOS_A_TICK * compilerTicks());
        return new Used(
                Duration.ofNanos(system.getProcessCpuTime()).minus(compiler),
                compiler,
                Duration.ofNanos(NANOS_A_TICK * ticks(server)));
    }

    private static long compilerTicks() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.filter(each -> COMPILER.matcher(name(each)).lookingAt())
                    .map(Processors::stat)
                    .filter(stat -> !stat.isEmpty())
                    .mapToLong(stat -> Long.parseLong(stat.get(14)) + Long.parseLong(stat.get(15)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static long ticks(long server) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(each -> each.getFileName().toString().matches("[0-9]+"))
                    .map(Processors::stat)
                    .filter(stat -> !stat.isEmpty())
                    .mapToLong(stat -> ticks(stat, server))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** See proc_pid_stat(5): what follows the name, from the third field on; of the first process, ended children as well. */
    private static long ticks(List<String> stat, long server) {
        long own = Long.parseLong(stat.get(14)) + Long.parseLong(stat.get(15));
        if (stat.get(0).equals(String.valueOf(server))) {
            return own + Long.parseLong(stat.get(16)) + Long.parseLong(stat.get(17));
        }
        return stat.get(4).equals(String.valueOf(server)) ? own : 0;
    }

    /** As the page of the manual numbers them, with an empty one first. */
    private static List<String> stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            String fields = line.substring(0, line.indexOf(' ')) + " x " + line.substring(line.lastIndexOf(')') + 2);
            List<String> numbered = new ArrayList<>(List.of(fields.split(" ")));
            numbered.add(0, numbered.get(0));
            return numbered;
        } catch (IOException ended) {
            return List.of();
        }
    }
}
