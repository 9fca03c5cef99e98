package clinic.vein.workflow.engine.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM that has just started compiles for minutes what it has read as bytecode until then, which would be in the figures of what
 * it does meanwhile. So each contender does unmeasured work first, all as long as each other: {@code -Dwarm=120} seconds.
 */
final class WarmUp {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("warm", 120));

    private WarmUp() {}

    interface Work {
        void run() throws Exception;
    }

    /** Once at the least. */
    static void with(Work work) throws Exception {
        long start = System.nanoTime();
        do {
            work.run();
        } while (System.nanoTime() - start < LENGTH.toNanos());
    }

    /** For the line below a table. */
    static String told() throws IOException {
        return "each warmed up for " + LENGTH.toSeconds() + " seconds; " + machine();
    }

    /** @param property whose value, separated by commas, replaces what is usual */
    static List<Integer> numbers(String property, String usual) {
        return Stream.of(System.getProperty(property, usual).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static String machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceFirst(".*: *", ""))
                .orElse("unknown processor");
        return Runtime.getRuntime().availableProcessors() + " x " + model + ", Java "
                + Runtime.version().feature();
    }
}
