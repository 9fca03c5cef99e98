package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The server was told to believe the proxy beside it. */
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"clinic.patient-pages.sent=2+1/PT1H", "server.forward-headers-strategy=native"})
class PatientBehindAProxyTest extends PatientAtThePages {

    @Test
    void each_patient_counts_alone() {
        for (int i = 0; i < 8; i++) {
            assertThat(post("/refer", proved("Quill" + i), "X-Forwarded-For", "203.0.113." + i)
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    /** A proxy adds the address that it sees; what stood there before came from the sender. */
    @Test
    void what_the_patient_claims_does_not_count() {
        for (int i = 0; i < 2; i++) {
            post("/refer", proved("Ink" + i), "X-Forwarded-For", "198.51.100." + i + ", 203.0.113.99");
        }
        refused(post("/refer", proved("Last"), "X-Forwarded-For", "198.51.100.9, 203.0.113.99"), 429, "too many forms");
    }
}
