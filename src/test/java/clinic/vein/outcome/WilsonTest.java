package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** Clinical rules, 5.2; the last two follow from the formula: z² / (n + z²). */
    @ParameterizedTest
    @CsvSource({
        "312, 1397, 20.2, 24.6",
        "111, 113, 93.8, 99.5",
        "10, 35, 16.3, 45.1",
        "20, 35, 40.9, 72.0",
        "6, 35, 8.1, 32.7",
        "29, 35, 67.3, 91.9",
        "140, 207, 61.0, 73.6",
        "93, 99, 87.4, 97.2",
        "81, 93, 78.8, 92.5",
        "81, 99, 73.1, 88.2",
        "63, 174, 29.4, 43.6",
        "33, 174, 13.8, 25.4",
        "0, 10, 0.0, 27.8",
        "10, 10, 72.2, 100.0"
    })
    void the_intervals_of_the_published_series(long count, long of, String low, String high) {
        assertThat(Wilson.of(count, of)).isEqualTo(new Wilson(new BigDecimal(low), new BigDecimal(high)));
    }
}
