package clinic.vein.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, for SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheStandard(long second, String code) {
        assertThat(DeviceCodes.of(SECRET, DeviceCodes.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    /** RFC 4648, 10, and the RFC's secret as every app takes it. */
    @Test
    void theSecretIsTypedInBase32() {
        assertThat(new DeviceSecret("fooba".getBytes(StandardCharsets.US_ASCII)).typed())
                .isEqualTo("MZXW 6YTB");
        assertThat(new DeviceSecret(SECRET).address("Vein Clinic", "grace"))
                .isEqualTo("otpauth://totp/Vein%20Clinic:grace?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Vein%20Clinic");
    }
}
