package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Venous clinical severity score of one leg, revision of 2010: ten items from 0 to 3. */
public record Vcss(
        @Nullable Integer pain,
        @Nullable Integer varicoseVeins,
        @Nullable Integer oedema,
        @Nullable Integer pigmentation,
        @Nullable Integer inflammation,
        @Nullable Integer induration,
        @Nullable Integer activeUlcers,
        @Nullable Integer ulcerDuration,
        @Nullable Integer ulcerSize,
        @Nullable Integer compression) {

    public static final int ITEMS = 10;

    void check(Violations violations, String path) {
        items().forEach((item, value) -> {
            violations.required(value, path + "." + item);
            violations.range(value, 0, 3, path + "." + item, "");
        });
        if (activeUlcers != null) {
            checkUlcer(violations, path + ".ulcerDuration", ulcerDuration, activeUlcers > 0);
            checkUlcer(violations, path + ".ulcerSize", ulcerSize, activeUlcers > 0);
        }
    }

    /** From 0 to 30; every item must be rated. */
    public int total() {
        return items().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What is rated so far. */
    public List<Integer> rated() {
        return items().values().stream().filter(Objects::nonNull).toList();
    }

    private static void checkUlcer(Violations violations, String field, @Nullable Integer value, boolean active) {
        if (value != null && value > 0 != active) {
            violations.add(field, active ? LegsFault.ULCER_NOT_RATED : LegsFault.NO_ULCER_RATED);
        }
    }

    private Map<String, Integer> items() {
        Map<String, Integer> items = new LinkedHashMap<>();
        items.put("pain", pain);
        items.put("varicoseVeins", varicoseVeins);
        items.put("oedema", oedema);
        items.put("pigmentation", pigmentation);
        items.put("inflammation", inflammation);
        items.put("induration", induration);
        items.put("activeUlcers", activeUlcers);
        items.put("ulcerDuration", ulcerDuration);
        items.put("ulcerSize", ulcerSize);
        items.put("compression", compression);
        return items;
    }
}
