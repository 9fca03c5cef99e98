package clinic.vein.checkup;

import clinic.vein.checkup.Damage.Part;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of each damage, as a table of waits and parts. */
class ReliabilityTable {

    /** What became of one damage. */
    enum Fate {
        REPAIRED,
        LEFT_TO_PEOPLE,
        NOT_FOUND
    }

    private final Map<String, Map<Part, int[]>> cells = new LinkedHashMap<>();

    ReliabilityTable(Collection<String> waits) {
        waits.forEach(wait -> cells.put(wait, new EnumMap<>(Part.class)));
    }

    void add(Damage damage, Fate fate) {
        cells.get(damage.step())
                .computeIfAbsent(damage.part(), part -> new int[Fate.values().length])[fate.ordinal()]++;
    }

    /** Each cell: how many damages were found and repaired; after a plus, how many were found and are left to people. */
    String markdown() {
        String head = Stream.of(Part.values()).map(part -> part.title).collect(Collectors.joining(" | "));
        return "| waits at | " + head + " |\n|---" + "|--:".repeat(Part.values().length) + "|\n"
                + cells.entrySet().stream()
                        .map(row -> "| `" + row.getKey().replaceFirst(" ", "` ")
                                + (row.getKey().contains(" ") ? "" : "`") + " | "
                                + Stream.of(Part.values())
                                        .map(part -> cell(row.getValue().get(part)))
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(int @Nullable [] fates) {
        if (fates == null) {
            return "–";
        }
        String found = fates[Fate.REPAIRED.ordinal()]
                + (fates[Fate.LEFT_TO_PEOPLE.ordinal()] == 0 ? "" : " + " + fates[Fate.LEFT_TO_PEOPLE.ordinal()]);
        return fates[Fate.NOT_FOUND.ordinal()] == 0
                ? found
                : found + " **" + fates[Fate.NOT_FOUND.ordinal()] + " missed**";
    }

    String summary() {
        int[] all = new int[Fate.values().length];
        cells.values().stream().flatMap(row -> row.values().stream()).forEach(cell -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += cell[i];
            }
        });
        return (all[0] + all[1] + all[2]) + " damages at " + cells.size() + " waits: " + (all[0] + all[1]) + " found, "
                + all[0] + " of them repaired, " + all[1] + " left to people who are told what to do.";
    }
}
