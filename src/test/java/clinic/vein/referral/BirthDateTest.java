package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    private static BirthDate born(String text) {
        return BirthDate.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-31, DAY, 1970-01-31, 1970-01-31",
        "1960-02, MONTH, 1960-02-01, 1960-02-29",
        "1960, YEAR, 1960-01-01, 1960-12-31"
    })
    void is_as_exact_as_it_is_written(String text, BirthDate.Known known, LocalDate earliest, LocalDate latest) {
        BirthDate birth = born(text);
        assertThat(birth.known()).isEqualTo(known);
        assertThat(birth.earliest()).isEqualTo(earliest);
        assertThat(birth.latest()).isEqualTo(latest);
        assertThat(birth).hasToString(text);
        assertThat(birth.isEstimated()).isEqualTo(known != BirthDate.Known.DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "70", "1970-1", "1970-13", "1970-02-30", "31/01/1970", "+123456789", "1970-01-31T", "abcd"})
    void nothing_else_is_one(String text) {
        assertThat(BirthDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-29, 2026-11-29, 18, 18",
        "2008-11-30, 2026-11-29, 17, 17",
        "2008, 2026-11-29, 17, 18",
        "2008, 2026-12-31, 18, 18",
        "2008-11, 2026-11-29, 17, 18",
        "2026, 2026-11-29, 0, 0"
    })
    void an_estimate_can_leave_the_age_open(String text, LocalDate day, int youngest, int oldest) {
        assertThat(born(text).ageOn(day)).isEqualTo(new Age(youngest, oldest));
    }

    @Test
    void a_table_is_asked_without_an_age_only_where_that_matters() {
        assertThat(new Age(65, 66).<Boolean>ask(age -> age != null && age >= 18))
                .isTrue();
        assertThat(new Age(17, 18).<String>ask(age -> age == null ? "unknown" : age < 18 ? "child" : "adult"))
                .isEqualTo("unknown");
        assertThat(new Age(18, 18).<String>ask(age -> age == null ? "unknown" : age < 18 ? "child" : "adult"))
                .isEqualTo("adult");
    }
}
