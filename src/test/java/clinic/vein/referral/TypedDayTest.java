package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/04/1960   | 1960-04-03 | 1960-03-04",
                "3.4.1960     | 1960-04-03 | 1960-03-04",
                "3-4-1960     | 1960-04-03 | 1960-03-04",
                "25/04/1960   | 1960-04-25 | 1960-04-25",
                "04/25/1960   | 1960-04-25 | 1960-04-25",
                "1960-04-03   | 1960-04-03 | 1960-04-03",
                "1960/4/3     | 1960-04-03 | 1960-04-03",
                "3 April 1960 | 1960-04-03 | 1960-04-03",
                "April 3, 1960 | 1960-04-03 | 1960-04-03",
                "31/02/1960   |            |",
                "hello        |            |"
            })
    void a_day_is_read_in_the_order_in_which_the_country_writes_it(
            String typed, LocalDate inBritain, LocalDate inTheUnitedStates) {
        assertThat(TypedDay.of(typed, Locale.UK).orElse(null)).isEqualTo(inBritain);
        assertThat(TypedDay.of(typed, Locale.US).orElse(null)).isEqualTo(inTheUnitedStates);
    }
}
