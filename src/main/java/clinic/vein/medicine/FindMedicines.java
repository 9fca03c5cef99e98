package clinic.vein.medicine;

import clinic.vein.medicine.MedicineTable.Name;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds medicines by the beginning of a name, by a name within a line, and by a name that is misspelt: by the groups of three
 * letters that two words share, as PostgreSQL's {@code pg_trgm} counts them.
 */
@Component
public class FindMedicines {

    /** Below it, words are taken to have nothing to do with each other; {@code pg_trgm} has 0.3, which offers too much here. */
    private static final double ALIKE = 0.4;

    private static final int MOST = 8;
    private static final int SHORTEST = 2;

    /** Of a line that are compared: what stands far behind is seldom a name. */
    private static final int MOST_PARTS = 30;

    private final MedicineTable table;
    private final Map<String, Set<String>> trigrams;

    FindMedicines(MedicineTable table) {
        this.table = table;
        this.trigrams = table.names().stream()
                .map(Name::folded)
                .distinct()
                .collect(Collectors.toMap(name -> name, FindMedicines::trigrams));
    }

    /**
     * @param name that fits what was typed: the ingredient's own, another of its names or a brand
     * @param atc null where there is none
     */
    public record Offered(
            String name, String ingredient, @Nullable String atc) {

        private static Offered of(Name name) {
            return new Offered(
                    name.name(),
                    name.ingredient().name(),
                    name.ingredient().atc().orElse(null));
        }
    }

    private record Fit(Name name, double degree) {}

    /** What begins with what is being typed, then what is spelt alike; the best first. */
    public List<Offered> find(String typed) {
        String folded = withoutDose(typed);
        return folded.length() < SHORTEST ? List.of() : best(Stream.of(folded));
    }

    /** What a line of several words may mean. */
    List<Offered> within(String line) {
        String[] words = withoutDose(line).split(" ");
        Stream<String> parts = IntStream.range(0, words.length)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.length, from + 2))
                        .mapToObj(to -> String.join(" ", List.of(words).subList(from, to))))
                .filter(part -> part.length() > SHORTEST + 1);
        return best(parts.limit(MOST_PARTS));
    }

    private List<Offered> best(Stream<String> typed) {
        Map<Ingredient, Fit> best = new LinkedHashMap<>();
        typed.distinct().forEach(each -> {
            Set<String> own = trigrams(each);
            for (Name name : table.names()) {
                fit(each, own, name)
                        .ifPresent(fit -> best.merge(
                                name.ingredient(), fit, (one, other) -> other.degree() > one.degree() ? other : one));
            }
        });
        return best.values().stream()
                .sorted(Comparator.comparing(Fit::degree)
                        .reversed()
                        .thenComparing(fit -> fit.name().name()))
                .limit(MOST)
                .map(fit -> Offered.of(fit.name()))
                .toList();
    }

    private Optional<Fit> fit(String typed, Set<String> own, Name name) {
        double degree = degree(typed, own, name.folded());
        return degree < ALIKE ? Optional.empty() : Optional.of(new Fit(name, degree));
    }

    private double degree(String typed, Set<String> own, String name) {
        if (name.equals(typed)) {
            return 4;
        }
        if (name.startsWith(typed)) {
            return 3 - name.length() / 1000.0;
        }
        if (name.contains(" " + typed)) {
            return 2;
        }
        Set<String> others = trigrams.getOrDefault(name, Set.of());
        long shared = own.stream().filter(others::contains).count();
        return shared / (double) (own.size() + others.size() - shared);
    }

    /** Each word begins with two spaces and ends with one, so that beginnings count more. */
    private static Set<String> trigrams(String folded) {
        Set<String> found = new HashSet<>();
        for (String word : folded.split(" ")) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                found.add(padded.substring(i, i + 3));
            }
        }
        return found;
    }

    private static String withoutDose(String typed) {
        String folded = FoldedText.of(typed);
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < folded.length()) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
            int dose = begins && Character.isDigit(folded.charAt(at)) ? DoseWords.lengthAt(folded, at) : 0;
            kept.append(dose > 0 ? ' ' : folded.charAt(at));
            at += Math.max(dose, 1);
        }
        return kept.toString().replaceAll("[^\\p{L}\\d]+", " ").strip();
    }
}
