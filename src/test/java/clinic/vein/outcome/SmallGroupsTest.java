package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.outcome.SmallGroups.Rest;
import clinic.vein.outcome.SmallGroups.Sum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    private static Map<String, Long> counts(Object... namesAndCounts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCounts.length; i += 2) {
            counts.put((String) namesAndCounts[i], ((Integer) namesAndCounts[i + 1]).longValue());
        }
        return counts;
    }

    private static Set<String> withheld(Map<String, Long> counts, Sum... sums) {
        return SmallGroups.withheld(counts, List.of(sums), Set.of("missing"));
    }

    @Test
    void four_are_withheld_and_five_are_shown() {
        assertThat(withheld(counts("a", 4, "b", 5, "none", 0))).containsExactly("a");
    }

    @Test
    void what_subtraction_would_tell_costs_the_least_important_other_part() {
        assertThat(withheld(
                        counts("all", 40, "closed", 30, "partly", 7, "open", 3),
                        new Sum("all", Rest.NONE, "closed", "partly", "open")))
                .containsExactlyInAnyOrder("open", "partly");
    }

    @Test
    void two_small_parts_together_must_not_be_a_small_group_either() {
        assertThat(withheld(
                        counts("all", 33, "closed", 30, "partly", 1, "open", 2),
                        new Sum("all", Rest.NONE, "closed", "partly", "open")))
                .contains("closed");
    }

    @Test
    void those_who_are_left_are_a_group_as_well() {
        Sum sum = new Sum("all", Rest.PATIENTS, "relieved");
        assertThat(withheld(counts("all", 113, "relieved", 109), sum)).containsExactly("relieved");
        assertThat(withheld(counts("all", 113, "relieved", 108), sum)).isEmpty();
        assertThat(withheld(counts("all", 113, "relieved", 113), sum)).isEmpty();
    }

    @Test
    void missing_values_may_be_few_unless_they_tell_the_others() {
        Sum sum = new Sum("treated", Rest.NONE, "paired", "missing");
        assertThat(withheld(counts("treated", 40, "paired", 38, "missing", 2), sum))
                .isEmpty();
        assertThat(withheld(counts("treated", 40, "paired", 3, "missing", 37), sum))
                .containsExactlyInAnyOrder("paired", "missing");
    }

    @Test
    void one_sum_can_lay_open_another() {
        assertThat(withheld(
                        counts("treated", 20, "legs", 23, "met", 12, "symptoms", 11),
                        new Sum("legs", Rest.PATIENTS, "treated"),
                        new Sum("legs", Rest.NONE, "met", "symptoms")))
                .as("23 would tell of 3 who were not treated, and 12 and 11 would tell of 23")
                .containsExactlyInAnyOrder("legs", "symptoms");
    }

    /** Whatever the numbers are: who has the rest of a partition cannot compute a small part or a small union. */
    @Test
    void no_partition_tells_a_small_group() {
        Random random = new Random(20260630);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Long> counts = new LinkedHashMap<>();
            int[] parts = IntStream.range(0, 2 + random.nextInt(5))
                    .map(i -> random.nextInt(random.nextBoolean() ? 6 : 60))
                    .toArray();
            long total = IntStream.of(parts).sum();
            counts.put("all", total);
            IntStream.range(0, parts.length).forEach(i -> counts.put("p" + i, (long) parts[i]));
            List<String> names = counts.keySet().stream().skip(1).toList();
            Set<String> withheld = SmallGroups.withheld(counts, List.of(new Sum("all", names, Rest.NONE)), Set.of());
            long hidden = names.stream()
                    .filter(withheld::contains)
                    .mapToLong(counts::get)
                    .sum();
            names.forEach(name -> assertThat(withheld.contains(name) || !SmallGroups.isSmall(counts.get(name)))
                    .isTrue());
            boolean nothingHidden = names.stream().noneMatch(withheld::contains);
            if (withheld.contains("all")) {
                assertThat(nothingHidden && total > 0)
                        .as("%s %s", counts, withheld)
                        .isFalse();
            } else {
                assertThat(SmallGroups.isSmall(hidden))
                        .as("%s %s", counts, withheld)
                        .isFalse();
                assertThat(names.stream().filter(withheld::contains).count())
                        .as("%s %s", counts, withheld)
                        .isNotEqualTo(1);
            }
        }
    }
}
