package clinic.vein.wording.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators see each text as an invented patient would get it. */
@ClinicTest
class TextsHttpTest {

    private static final String TEXTS = "/operations/texts";

    @Autowired
    private Catalogue catalogue;

    @LocalServerPort
    private int port;

    @Test
    void each_message_and_each_letter_can_be_seen_in_each_language_and_no_place_is_left() {
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        String list = administrator.get(TEXTS).body();
        for (MessageTemplate template : MessageTemplate.values()) {
            for (Audience audience : template.audiences()) {
                for (Language language : catalogue.forPatients()) {
                    if (audience != Audience.PATIENT && !language.equals(Language.ENGLISH)) {
                        continue;
                    }
                    String path = TEXTS + "/" + template.name() + "/" + audience + "/" + language;
                    assertThat(list).contains(path);
                    HttpResponse<String> page = administrator.get(path);
                    assertThat(page.statusCode()).as(path).isEqualTo(200);
                    assertThat(page.body()).as(path).doesNotContain("{", "??");
                }
            }
        }
        for (LetterKind kind : LetterKind.values()) {
            String path = TEXTS + "/letters/" + kind + "/de";
            assertThat(list).contains(path);
            assertThat(administrator.get(path).body()).startsWith("%PDF-");
        }
    }

    @Test
    void a_message_that_also_goes_by_text_is_shown_as_that_too() {
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        assertThat(administrator.get(TEXTS + "/APPOINTMENT_REMINDER/PATIENT/en").body())
                .contains("As a text message", "Your clinic: we see you on");
        assertThat(administrator.get(TEXTS + "/CLOSING/PATIENT/en").body()).doesNotContain("As a text message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/NEVER/PATIENT/en",
                "/CLOSING/STAFF/en",
                "/CLOSING/PATIENT/xx",
                "/CLOSING/PATIENT/..%2Fde",
                "/letters/NEVER/en",
                "/letters/CLOSING/xx"
            })
    void what_there_is_not_is_not_found(String path) {
        assertThat(Visitor.signedIn(port, "clinicadmin").get(TEXTS + path).statusCode())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "physician", "privacy"})
    void only_administrators_see_them(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        assertThat(visitor.get(TEXTS).statusCode()).isEqualTo(403);
        assertThat(visitor.get(TEXTS + "/CLOSING/PATIENT/en").statusCode()).isEqualTo(403);
        assertThat(visitor.get(TEXTS + "/letters/CLOSING/en").statusCode()).isEqualTo(403);
    }
}
