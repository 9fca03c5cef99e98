package clinic.vein.vascular.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.quantity.Measured;
import clinic.vein.vascular.assessment.ReportedBody.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedBodyTest {

    @ParameterizedTest
    @CsvSource({"70, 175, 22.9", "91.9, 175, 30.0", "91.7, 175, 29.9", "83.5, 177.8, 26.4"})
    void theIndexIsWeightByHeightSquared(String kg, String cm, BigDecimal index) {
        ReportedBody body = new ReportedBody(measure(kg, "kg"), measure(cm, "cm"));
        assertThat(body.bodyMassIndex()).isEqualTo(index);
    }

    @Test
    void ofHalfOfItNothingIsMade() {
        assertThat(new ReportedBody(measure("120", "kg"), null).bodyMassIndex()).isNull();
        assertThat(new ReportedBody(null, measure("150", "cm")).bodyMassIndex()).isNull();
    }

    private static Measure measure(String value, String unit) {
        return new Measure(Measured.exactly(new BigDecimal(value), unit), Instant.EPOCH);
    }
}
