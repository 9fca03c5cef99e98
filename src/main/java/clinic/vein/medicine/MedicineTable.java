package clinic.vein.medicine;

import clinic.vein.kernel.csv.Rows;
import clinic.vein.kernel.csv.Rows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The clinic's own table of medicines, {@code bpmn/data/medicines.csv}: those that its decision tables ask for, and the
 * commonest others. A name stands for all ingredients that have it: some products are made of two. A name with a question
 * mark may be one of several: it is offered, and never read as one of them.
 */
@Component
public class MedicineTable {

    static final String FILE = "bpmn/data/medicines.csv";

    private static final int COLUMNS = 5;
    private static final int LONGEST_LINE = 2_000;
    private static final String MAY_BE = "?";

    /** @param name as the table spells it */
    record Name(String name, String folded, Ingredient ingredient) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Set<Ingredient>> byName = new LinkedHashMap<>();
    private final Map<String, Ingredient> byCode = new HashMap<>();
    private final Map<String, Ingredient> byIngredient = new LinkedHashMap<>();

    MedicineTable() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            Rows rows = Rows.of(file, 1, LONGEST_LINE);
            rows.next(COLUMNS);
            for (Row row = rows.next(COLUMNS); row != null; row = rows.next(COLUMNS)) {
                if (row.problem() != null) {
                    throw new IllegalStateException(FILE + ", line " + row.line() + ": " + row.problem());
                }
                add(row.values());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> row) {
        List<String> codes = parts(row.get(3)).toList();
        Set<MedicineClass> classes = EnumSet.noneOf(MedicineClass.class);
        parts(row.get(4)).map(MedicineClass::valueOf).forEach(classes::add);
        Ingredient ingredient = new Ingredient(row.get(0), codes.stream().findFirst(), classes);
        byIngredient.put(ingredient.name(), ingredient);
        codes.forEach(code -> byCode.put(code, ingredient));
        Stream.of(Stream.of(row.get(0)), parts(row.get(1)), parts(row.get(2)))
                .flatMap(each -> each)
                .forEach(name -> addName(name, ingredient));
    }

    private void addName(String written, Ingredient ingredient) {
        boolean mayBe = written.endsWith(MAY_BE);
        String name = mayBe ? written.substring(0, written.length() - 1) : written;
        names.add(new Name(name, FoldedText.of(name), ingredient));
        if (!mayBe) {
            spellings(name)
                    .forEach(spelling -> byName.computeIfAbsent(spelling, none -> new LinkedHashSet<>())
                            .add(ingredient));
        }
    }

    /** German has no e at the end of most names, such as Mirtazapin, and writes ae for ä where a keyboard has none. */
    private static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        String expanded = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        for (String each : List.of(FoldedText.of(name), FoldedText.of(expanded))) {
            spellings.add(each);
            if (each.length() > 5 && each.endsWith("e") && each.indexOf(' ') < 0) {
                spellings.add(each.substring(0, each.length() - 1));
            }
        }
        return spellings;
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split("\\|")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** All that a name stands for; empty where the table does not have it, or has it as one of several. */
    Set<Ingredient> exactly(String folded) {
        return byName.getOrDefault(folded, Set.of());
    }

    /** Every name that stands for something, folded. */
    Collection<String> exactNames() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    List<Name> names() {
        return Collections.unmodifiableList(names);
    }

    /** By a code of today or an earlier one. */
    Optional<Ingredient> byCode(String atc) {
        return Optional.ofNullable(byCode.get(atc));
    }

    /** By the ingredient's own name. */
    public Optional<Ingredient> ingredient(String name) {
        return Optional.ofNullable(byIngredient.get(name));
    }
}
