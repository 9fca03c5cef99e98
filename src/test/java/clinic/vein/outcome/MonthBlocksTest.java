package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.outcome.Outcomes.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthBlocksTest {

    private static MonthBlocks blocks(int... treatedFromJanuary) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < treatedFromJanuary.length; i++) {
            months.add(new Month(YearMonth.of(2025, 1 + i), treatedFromJanuary[i]));
        }
        return new MonthBlocks(months);
    }

    private static String widened(MonthBlocks blocks, Integer from, Integer to) {
        Cohort cohort = OutcomeClinic.past("any")
                .between(from == null ? null : YearMonth.of(2025, from), to == null ? null : YearMonth.of(2025, to));
        Cohort widened = blocks.widen(cohort);
        return widened.from() + " " + widened.to();
    }

    @Test
    void months_with_five_stand_for_themselves() {
        MonthBlocks blocks = blocks(5, 6, 7, 8);
        assertThat(widened(blocks, 2, 3)).isEqualTo("2025-02 2025-03");
        assertThat(widened(blocks, 4, 4)).isEqualTo("2025-04 null");
    }

    @Test
    void fewer_are_put_together() {
        MonthBlocks blocks = blocks(9, 2, 3, 4, 1, 7);
        assertThat(widened(blocks, 2, 2)).isEqualTo("2025-02 2025-03");
        assertThat(widened(blocks, 3, 4)).isEqualTo("2025-02 2025-05");
        assertThat(widened(blocks, 6, 6)).isEqualTo("2025-06 null");
    }

    @Test
    void too_few_at_the_end_belong_to_the_block_before() {
        MonthBlocks blocks = blocks(5, 5, 4);
        assertThat(widened(blocks, 3, 3)).isEqualTo("2025-02 null");
        assertThat(widened(blocks, 1, 1)).isEqualTo("null 2025-01");
    }

    @Test
    void where_all_are_too_few_there_is_one_block() {
        assertThat(widened(blocks(1, 1, 1), 2, 2)).isEqualTo("null null");
        assertThat(widened(blocks(), 2, 2)).isEqualTo("null null");
    }

    @Test
    void before_the_first_month_there_is_nobody() {
        MonthBlocks blocks = new MonthBlocks(List.of(new Month(YearMonth.of(2025, 6), 9)));
        assertThat(widened(blocks, null, 3)).isEqualTo("null 2025-05");
    }
}
