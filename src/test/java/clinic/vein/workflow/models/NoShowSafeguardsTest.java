package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against a discharge after missed appointments. */
class NoShowSafeguardsTest {

    private static final Facts NOTHING_AGAINST = Facts.NONE
            .with("missedWithNotice", 2)
            .with("ulcer", "NONE")
            .with("bleeding", "NONE")
            .with("vulnerable", false);

    private final Table table = Table.of("NoShowSafeguards");

    @Test
    void nothing_speaks_against_it_after_two_with_notice() {
        assertThat(table.evaluate(NOTHING_AGAINST).rules()).isEmpty();
        assertThat(table.rules()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void no_show_without_reasonable_notice(int missed, boolean fires) {
        Answer answer = table.evaluate(NOTHING_AGAINST.with("missedWithNotice", missed));
        assertThat(answer.outputs())
                .isEqualTo(fires ? List.of(Map.of("safeguard", "NO_REASONABLE_NOTICE", "effect", "BARS")) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "ulcer, OPEN, OPEN_ULCER",
        "ulcer, UNKNOWN, OPEN_ULCER",
        "ulcer, NOT_ASKED, OPEN_ULCER",
        "ulcer, HEALED,",
        "bleeding, PAST, BLEEDING_HISTORY",
        "bleeding, NOW, BLEEDING_HISTORY",
        "bleeding, UNKNOWN, BLEEDING_HISTORY",
        "bleeding, NOT_ASKED, BLEEDING_HISTORY",
        "bleeding, NONE,"
    })
    void no_show_open_ulcer_and_bleeding_history(String input, String code, String safeguard) {
        Answer answer = table.evaluate(NOTHING_AGAINST.with(input, code));
        assertThat(answer.outputs())
                .isEqualTo(
                        safeguard == null
                                ? List.of()
                                : List.of(Map.of("safeguard", safeguard, "effect", "ASKS_FOR_REASON")));
    }

    @Test
    void no_show_vulnerable() {
        assertThat(table.evaluate(NOTHING_AGAINST.with("vulnerable", true)).all("safeguard"))
                .containsExactly("VULNERABLE");
        assertThat(table.evaluate(NOTHING_AGAINST.with("vulnerable", null)).rules())
                .isEmpty();
    }

    @Test
    void all_that_fits_is_told() {
        assertThat(table.evaluate(Facts.NONE
                                .with("missedWithNotice", 0)
                                .with("ulcer", "OPEN")
                                .with("bleeding", "PAST")
                                .with("vulnerable", true))
                        .rules())
                .containsExactlyElementsOf(table.rules());
    }
}
