package clinic.vein.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file of past outcomes, written row by row; patients are numbered. */
public final class PastRows {

    private static final List<String> COLUMNS = List.of(
            "series",
            "data",
            "patientKey",
            "screenedOn",
            "pathway",
            "restlessLegs",
            "treatedOn",
            "treatment",
            "product",
            "closure",
            "relieved",
            "ratingBefore",
            "ratingAfter",
            "nightsBefore",
            "nightsAfter",
            "irlsBefore",
            "irlsAfter",
            "afterOn",
            "rlsBackBy12Months",
            "rlsBackBy24Months",
            "veinsBackBy12Months",
            "veinsBackBy24Months",
            "complications",
            "overrides");

    private final String series;
    private final StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    private final Map<String, String> common = new LinkedHashMap<>();
    private int patients;

    private PastRows(String series, String data) {
        this.series = series;
        common.put("series", series);
        common.put("data", data);
        common.put("screenedOn", "2018-05-14");
        common.put("restlessLegs", "CRITERIA_MET");
    }

    /** Made to match published aggregates. */
    public static PastRows synthetic(String name) {
        return new PastRows(unique(name), "SYNTHETIC");
    }

    public static PastRows ofPatients(String name) {
        return new PastRows(unique(name), "PATIENTS");
    }

    /** So that each test has cohorts of its own in the one database. */
    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    public String series() {
        return series;
    }

    public PastRows always(String column, String value) {
        common.put(column, value);
        return this;
    }

    public PastRows treatedBy(String treatment) {
        return always("treatedOn", "2018-06-11").always("treatment", treatment);
    }

    /** @param cells names and values, one after the other */
    public PastRows add(int howMany, String... cells) {
        for (int i = 0; i < howMany; i++) {
            Map<String, String> row = new LinkedHashMap<>(common);
            row.put("patientKey", "patient " + ++patients);
            for (int cell = 0; cell < cells.length; cell += 2) {
                row.put(cells[cell], cells[cell + 1]);
            }
            csv.append(String.join(
                            ",",
                            COLUMNS.stream()
                                    .map(column -> row.getOrDefault(column, ""))
                                    .toList()))
                    .append('\n');
        }
        return this;
    }

    public PastRows pairs(int howMany, int before, int after) {
        return add(howMany, "irlsBefore", String.valueOf(before), "irlsAfter", String.valueOf(after));
    }

    public String csv() {
        return csv.toString();
    }
}
