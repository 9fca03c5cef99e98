package clinic.vein.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Rows of this clinic's treated patients for a registry: under a pseudonym, without a date, and none that fewer than five
 * patients share what others may know of. Such rows are made coarser until five are alike, or else left out.
 */
@Component
public class ExportRegistry {

    private final Outcomes outcomes;
    private final RegistryRows rows;
    private final Pseudonyms pseudonyms;

    ExportRegistry(Outcomes outcomes, RegistryRows rows, Pseudonyms pseudonyms) {
        this.outcomes = outcomes;
        this.rows = rows;
        this.pseudonyms = pseudonyms;
    }

    /** @param pseudonym the same in each export, so that a registry knows the patient again */
    public record Line(UUID pseudonym, RegistryRow row) {}

    /** @throws clinic.vein.kernel.Refused without a key for pseudonyms */
    public List<Line> lines() {
        pseudonyms.check();
        outcomes.bringUpToDate();
        return alike(rows.all()).stream()
                .map(row -> new Line(pseudonyms.of("registry " + row.referral()), row))
                // In an order that tells nothing of when they came.
                .sorted(Comparator.comparing(line -> line.pseudonym().toString()))
                .toList();
    }

    static List<RegistryRow> alike(List<RegistryRow> rows) {
        List<RegistryRow> told = new ArrayList<>();
        List<RegistryRow> left = rows;
        for (RegistryRow.Level level : RegistryRow.Level.values()) {
            Map<Object, List<RegistryRow>> groups =
                    left.stream().map(row -> row.at(level)).collect(Collectors.groupingBy(RegistryRow::known));
            List<RegistryRow> few = new ArrayList<>();
            groups.values().forEach(group -> (group.size() >= SmallGroups.SMALLEST_SHOWN ? told : few).addAll(group));
            left = few;
        }
        return told;
    }
}
