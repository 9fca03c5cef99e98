package clinic.vein.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For people and for programs: {@code target/faults/report.md} and {@code report.json}. */
final class FaultsReport {

    private final List<Row> rows = new ArrayList<>();

    void add(String fault, int times, String measured, boolean held) {
        rows.add(new Row(fault, times, measured, held));
    }

    void write(Path folder, Map<String, Object> about) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.put("faults", rows);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("report.json").toFile(), all);
        String head = about.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        String table = rows.stream()
                .map(row -> "| " + row.fault() + " | " + row.times() + " | " + row.measured() + " | "
                        + (row.held() ? "held" : "**did not hold**") + " |\n")
                .collect(Collectors.joining());
        Files.writeString(
                folder.resolve("report.md"),
                "# Faults\n\n" + head + "\n| fault | times | measured | |\n|---|---|---|---|\n" + table);
    }

    record Row(String fault, int times, String measured, boolean held) {}
}
