package clinic.vein.outcome.csv;

import clinic.vein.outcome.ExportRegistry.Line;
import clinic.vein.outcome.RegistryRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The rows for a registry as CSV (RFC 4180). */
public final class WriteRegistry {

    private static final List<String> KNOWN =
            List.of("pseudonym", "year", "pathway", "restless_legs", "treatment", "product");

    private WriteRegistry() {}

    public static String csv(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        List<Object> header = new ArrayList<>(KNOWN);
        lines.stream()
                .findFirst()
                .ifPresent(line -> header.addAll(line.row().values().keySet()));
        write(header, text);
        for (Line line : lines) {
            RegistryRow row = line.row();
            List<Object> cells = new ArrayList<>();
            cells.add(line.pseudonym());
            cells.add(row.year());
            cells.add(row.pathway());
            cells.add(row.restlessLegs());
            cells.add(row.treatment());
            cells.add(row.product());
            cells.addAll(row.values().values());
            write(cells, text);
        }
        return text.toString();
    }

    private static void write(List<Object> cells, StringBuilder text) {
        text.append(CSVFormat.RFC4180.format(
                        cells.stream().map(WriteReport::safe).toArray()))
                .append("\r\n");
    }
}
