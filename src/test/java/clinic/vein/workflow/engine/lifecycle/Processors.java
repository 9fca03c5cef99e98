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
import java.util.stream.Stream;

/** Processor time of this JVM and of its database server, as Linux counts it. */
final class Processors {

    /** Of what the kernel counts in ({@code USER_HZ}, 100 on every Linux). */
    private static final long NANOS_A_TICK = 10_000_000;

    private Processors() {}

    record Used(Duration application, Duration database) {

        Used since(Used before) {
            return new Used(application.minus(before.application), database.minus(before.database));
        }

        Used and(Used other) {
            return new Used(application.plus(other.application), database.plus(other.database));
        }
    }

    /** The first process of the tests' database server. */
    static long server() throws SQLException {
        try (Connection superuser = TestPostgres.instance().superuser("/postgres");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @param server the database's first process */
    static Used now(long server) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Used(Duration.ofNanos(system.getProcessCpuTime()), Duration.ofNanos(NANOS_A_TICK * ticks(server)));
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
