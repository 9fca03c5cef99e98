package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Urgency;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** What a page that runs no script is told: by its style sheet at once, by the server when it sends. */
@SpringBootTest(classes = IntakePages.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RedFlagsWithoutScriptTest extends PatientAtThePages {

    private static final Pattern TOLD =
            Pattern.compile("class=\"shown\" role=\"alert\">\\s*<div class=\"red-flag ([a-z-]+)\"");

    @Test
    void itIsToldWhateverElseIsWrong() {
        Map<String, String> answers = proved("");
        answers.put("veins.bleeding", "NOW");

        HttpResponse<String> refused = post("/refer", answers);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(told(refused)).isEqualTo(RedFlagNotice.EMERGENCY);
    }

    @Test
    void whoSendsAgainIsToldAgain() {
        assertThat(post("/refer", proved("Twice")).statusCode()).isEqualTo(302);
        Map<String, String> again = proved("Twice");
        again.put("veins.chestPainOrBreathless", "true");
        intake.triageSays(Urgency.EMERGENCY);
        open();

        HttpResponse<String> sent = post("/refer", again);

        intake.triageSays(Urgency.ROUTINE);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(told(get("/refer/receipt"))).isEqualTo(RedFlagNotice.EMERGENCY);
    }

    @Test
    void aPageThatCannotBeSavedStillWarns() {
        intake.beforeReceiving(report -> {
            throw new IllegalStateException("no database");
        });
        Map<String, String> answers = proved("Unlucky");
        answers.put("veins.swollenOrTenderLeg", "ONE");

        HttpResponse<String> failed = post("/refer", answers);

        intake.beforeReceiving(report -> report);
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(told(failed)).isEqualTo(RedFlagNotice.SAME_DAY);
    }

    @Test
    void theStyleSheetIsAskedForWithEachPage() {
        HttpResponse<String> sheet = get("/refer/red-flags.css");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(sheet.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(sheet.body()).contains("[name=\"veins.bleeding\"][value=\"NOW\"]:checked");
        assertThat(get("/refer").body()).contains("href=\"/refer/red-flags.css\"", "data-red-flag-rules=\"[{");
    }

    static RedFlagNotice told(HttpResponse<String> page) {
        Matcher told = TOLD.matcher(page.body());
        return !told.find()
                ? RedFlagNotice.NONE
                : told.group(1).equals("emergency") ? RedFlagNotice.EMERGENCY : RedFlagNotice.SAME_DAY;
    }
}
