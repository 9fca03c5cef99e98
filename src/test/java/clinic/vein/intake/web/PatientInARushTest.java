package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Somebody sends so many forms, from wherever, that all together are too many. */
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "clinic.patient-pages.sent-by-all=3+1/PT1H",
            "clinic.patient-pages.sent-in-a-rush=1+1/PT1H",
            "server.forward-headers-strategy=native"
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class PatientInARushTest extends PatientAtThePages {

    @Test
    void the_page_is_closed_to_no_other_network() {
        for (int i = 0; i < 4; i++) {
            assertThat(sent("Flood" + i, "203.0.113." + i)).isEqualTo(302);
        }
        assertThat(sent("Flood4", "203.0.113.4"))
                .as("its network has had its part")
                .isEqualTo(429);
        assertThat(sent("Quill", "198.51.100.7")).isEqualTo(302);
    }

    @Test
    void what_is_filled_in_wrongly_uses_up_nothing_of_the_others() {
        for (int i = 0; i < 6; i++) {
            Map<String, String> wrong = proved("Flood" + i);
            wrong.put("veins.bleeding", "");
            assertThat(post("/refer", wrong, "X-Forwarded-For", "203.0.113." + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(sent("Quill" + i, "198.51.100.7")).isEqualTo(302);
        }
    }

    private int sent(String name, String address) {
        return post("/refer", proved(name), "X-Forwarded-For", address).statusCode();
    }
}
