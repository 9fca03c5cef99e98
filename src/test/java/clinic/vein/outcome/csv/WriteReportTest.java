package clinic.vein.outcome.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteReportTest {

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+44, '''+44'",
        "@SUM(A1), '''@SUM(A1)'",
        "-1+1, '''-1+1'",
        "-21.4, -21.4",
        "20 of 35, 20 of 35"
    })
    void a_spreadsheet_finds_no_formula(String value, String cell) {
        assertThat(WriteReport.safe(value)).isEqualTo(cell);
    }
}
