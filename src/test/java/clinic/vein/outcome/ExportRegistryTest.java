package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.outcome.csv.WriteRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportRegistryTest {

    private static RegistryRow row(int year, String pathway, String treatment, String product) {
        return new RegistryRow(
                UUID.randomUUID(), year, pathway, "CRITERIA_MET", treatment, product, Map.of("rating_before", "7"));
    }

    private static List<RegistryRow> rows(int howMany, int year, String pathway, String treatment, String product) {
        List<RegistryRow> rows = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            rows.add(row(year, pathway, treatment, product));
        }
        return rows;
    }

    @Test
    void five_alike_are_told_as_they_are() {
        assertThat(ExportRegistry.alike(rows(5, 2025, "DUAL", "FOAM", "POLIDOCANOL")))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.product()).isEqualTo("POLIDOCANOL"));
    }

    @Test
    void what_tells_four_apart_is_left_out_and_else_the_four_themselves() {
        List<RegistryRow> rows = new ArrayList<>(rows(3, 2025, "DUAL", "FOAM", "POLIDOCANOL"));
        rows.addAll(rows(3, 2025, "DUAL", "FOAM", "SEVERAL"));
        assertThat(ExportRegistry.alike(rows)).hasSize(6).allSatisfy(row -> {
            assertThat(row.product()).isNull();
            assertThat(row.year()).isEqualTo(2025);
        });
        assertThat(ExportRegistry.alike(rows(4, 2025, "DUAL", "SURGERY", "SEVERAL")))
                .isEmpty();
    }

    @Test
    void of_random_patients_none_stands_among_fewer_than_five() {
        Random random = new Random(390);
        for (int round = 0; round < 100; round++) {
            List<RegistryRow> rows = new ArrayList<>();
            int many = random.nextInt(60);
            for (int i = 0; i < many; i++) {
                rows.add(row(
                        2024 + random.nextInt(3),
                        random.nextBoolean() ? "DUAL" : "VEIN_ONLY",
                        "T" + random.nextInt(3),
                        "P" + random.nextInt(3)));
            }
            List<RegistryRow> told = ExportRegistry.alike(rows);
            assertThat(told.stream()
                            .collect(Collectors.groupingBy(RegistryRow::known, Collectors.counting()))
                            .values())
                    .allMatch(size -> size >= 5);
        }
    }

    @Test
    void the_file_names_nobody_and_holds_no_date() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("closure", "CLOSED");
        values.put("irls_after", null);
        RegistryRow row = new RegistryRow(UUID.randomUUID(), 2025, null, "NONE", "FOAM", null, values);
        UUID pseudonym = UUID.randomUUID();
        String csv = WriteRegistry.csv(List.of(new ExportRegistry.Line(pseudonym, row)));
        assertThat(csv)
                .isEqualTo("pseudonym,year,pathway,restless_legs,treatment,product,closure,irls_after\r\n" + pseudonym
                        + ",2025,,NONE,FOAM,,CLOSED,\r\n")
                .doesNotContain(row.referral().toString())
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}(?!\\d|[0-9a-f-])");
    }
}
