package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the work-up shows, on both sides of each limit. */
class RlsWorkUpTest {

    private static final Facts NOTHING = Facts.NONE
            .with("ferritin", 101)
            .with("staleFerritin", null)
            .with("transferrinSaturation", 30)
            .with("saturationMayBeHigh", false)
            .with("haemoglobin", 130)
            .with("tsh", 2)
            .with("sexAtBirth", "MALE")
            .with("familyHistory", "NO")
            .with("ageInYears", 18);

    private final Table table = Table.of("RlsWorkUp");

    @Test
    void a_complete_work_up_shows_nothing() {
        assertThat(table.evaluate(NOTHING).rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "transferrinSaturation, 45, work-up-iron-ceiling",
        "transferrinSaturation, 44.9,",
        "haemoglobin, 129.9, work-up-anaemia-men",
        "haemoglobin, 120, work-up-anaemia-men",
        "haemoglobin, 119.9, work-up-anaemia",
        "tsh, 0.4,",
        "tsh, 0.39, work-up-thyroid-low",
        "tsh, 4.0,",
        "tsh, 4.01, work-up-thyroid-high"
    })
    void each_limit_has_two_sides(String measure, Double value, String rule) {
        assertThat(table.evaluate(NOTHING.with(measure, value)).rules())
                .isEqualTo(rule == null ? java.util.List.of() : java.util.List.of(rule));
    }

    @Test
    void a_saturation_that_may_be_at_the_ceiling_is_tested_again() {
        assertThat(table.evaluate(NOTHING.with("transferrinSaturation", null).with("saturationMayBeHigh", true))
                        .rules())
                .containsExactly("work-up-iron-ceiling-open");
    }

    @ParameterizedTest
    @CsvSource({
        ", iron-ferritin-unknown",
        "75.1, iron-ferritin-unknown",
        "75, work-up-iron-was-low",
        "12, work-up-iron-was-low"
    })
    void a_low_ferritin_that_is_too_old_is_tested_again(Double stale, String rule) {
        assertThat(table.evaluate(NOTHING.with("ferritin", null).with("staleFerritin", stale))
                        .rules())
                .containsExactly(rule);
        assertThat(table.evaluate(NOTHING.with("staleFerritin", stale)).rules())
                .as("a new result counts alone")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FEMALE,", "INTERSEX, work-up-anaemia-sex-open", "UNKNOWN, work-up-anaemia-sex-open"})
    void limits_of_haemoglobin_go_by_the_sex(String sex, String rule) {
        assertThat(table.evaluate(NOTHING.with("sexAtBirth", sex).with("haemoglobin", 125))
                        .rules())
                .isEqualTo(rule == null ? java.util.List.of() : java.util.List.of(rule));
    }

    @Test
    void what_is_not_known_is_never_normal() {
        assertThat(table.evaluate(NOTHING.with("haemoglobin", null)).rules())
                .containsExactly("work-up-blood-count-unknown");
        assertThat(table.evaluate(NOTHING.with("ageInYears", 17)).rules()).containsExactly("work-up-blood-count-age");
        assertThat(table.evaluate(NOTHING.with("ageInYears", null)).rules()).containsExactly("work-up-blood-count-age");
    }

    @ParameterizedTest
    @CsvSource({"YES, 1", "NO, 0", "UNKNOWN, 0", "NOT_ASKED, 0"})
    void the_family_counts_where_it_is_known(String answer, int rules) {
        assertThat(table.evaluate(NOTHING.with("familyHistory", answer)).rules())
                .hasSize(rules);
    }
}
