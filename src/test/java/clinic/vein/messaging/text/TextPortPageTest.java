package clinic.vein.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.NotSent;
import clinic.vein.messaging.TextSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to the text service, and that its page shows it; asked to, this writes the page's example anew. */
class TextPortPageTest {

    private static final Path PAGE = Path.of("docs/text-messages.md");
    private static final String COMMAND = "mvn test -Dtest=TextPortPageTest -Dtext-page=write";
    private static final String BEGIN = "<!-- example -->\n";
    private static final String END = "<!-- end of example -->";

    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final MessageId ID = new MessageId(UUID.fromString("0b6f4a52-1c1e-4d0e-8d54-5d1f0f6f9c11"));
    private static final String TEXT = "Example Clinic: your appointment is on Monday, 9 March 2026, 09:00."
            + " I will come: https://referral.clinic.example/go/4g8m2k9w3p7t5r1x6z0c8v2b4n?lang=en";

    private final TextService service = new TextService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_page_shows_what_is_sent_and_what_is_taken() throws IOException {
        service.reached(CLOCK).send(ID, "+447700900573", TEXT);
        String page = Files.readString(PAGE);
        if ("write".equals(System.getProperty("text-page"))) {
            int begins = page.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(PAGE, page.substring(0, begins) + example() + page.substring(page.indexOf(END)));
        }
        assertThat(Files.readString(PAGE))
                .as("what is sent has changed; to write the page anew: %s", COMMAND)
                .contains(BEGIN + example() + END);
    }

    private String example() {
        TextService.Asked sent = service.asked().get(0);
        String receipt = "{\"id\":\"" + ID + "\",\"state\":\"DELIVERED\"}";
        return """
                The secret is `%s`. To the service:

                ```http
                POST /messages HTTP/1.1
                Content-Type: application/json
                Idempotency-Key: %s
                X-Text-Time: %s
                X-Text-Signature: %s

                %s
                ```

                From the service, a minute later:

                ```http
                POST /api/text-receipts HTTP/1.1
                Content-Type: application/json
                X-Text-Time: %d
                X-Text-Signature: %s

                %s
                ```
                """.formatted(
                        TextService.SECRET,
                        sent.key(),
                        sent.time(),
                        sent.signature(),
                        sent.body(),
                        NOW.plusSeconds(60).getEpochSecond(),
                        TextService.signature(Long.toString(NOW.plusSeconds(60).getEpochSecond()), receipt),
                        receipt);
    }

    @Test
    void what_is_signed_fits_with_its_body_in_its_time_alone() {
        TextSignature ours = new TextSignature(TextService.SECRET);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(NOW.getEpochSecond());
        String signed = TextService.signature(time, "{}");
        assertThat(ours.fits(time, signed, body, NOW.plus(Duration.ofMinutes(5))))
                .isTrue();
        assertThat(ours.fits(time, signed, body, NOW.plus(Duration.ofMinutes(6))))
                .isFalse();
        assertThat(ours.fits(time, signed, body, NOW.minus(Duration.ofMinutes(6))))
                .isFalse();
        assertThat(ours.fits(time, signed, "{ }".getBytes(StandardCharsets.UTF_8), NOW))
                .isFalse();
        assertThat(ours.fits("0" + time, signed, body, NOW)).isFalse();
        assertThat(ours.fits(null, signed, body, NOW)).isFalse();
        assertThat(ours.fits(time, null, body, NOW)).isFalse();
        assertThat(new TextSignature("another-secret-another-secret-12").fits(time, signed, body, NOW))
                .isFalse();
    }

    /** What is wrong with the message is wrong the next time too; all else may pass. */
    @ParameterizedTest
    @CsvSource({
        "400,true",
        "413,true",
        "422,true",
        "401,false",
        "404,false",
        "429,false",
        "500,false",
        "503,false",
        "302,false"
    })
    void a_refusal_says_whether_another_try_can_help(int status, boolean lasting) {
        service.answer("+447700900573", status);
        assertThatThrownBy(() -> service.reached(CLOCK).send(ID, "+447700900573", TEXT))
                .isInstanceOfSatisfying(
                        NotSent.class,
                        refused -> assertThat(refused.isLasting()).isEqualTo(lasting))
                .hasMessage("REFUSED " + status);
    }

    @Test
    @Timeout(300)
    void an_answer_without_end_is_not_read() {
        new HttpTextMessages(
                        service.endless(),
                        TextService.SECRET,
                        new PublicAddress(URI.create("https://a.example")),
                        CLOCK)
                .send(ID, "+447700900573", TEXT);
    }

    @Test
    void a_service_that_is_away_is_nobodys_message_to_blame() throws IOException {
        try (Socket taken = new Socket()) {
            // Nobody else can listen there meanwhile, and nobody does.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            HttpTextMessages texts = new HttpTextMessages(
                    URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/messages"),
                    TextService.SECRET,
                    new PublicAddress(URI.create("https://a.example")),
                    CLOCK);
            assertThat(texts.answers()).isFalse();
            assertThatThrownBy(() -> texts.send(ID, "+447700900573", TEXT))
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            silent -> assertThat(silent.isLasting()).isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://texts.example/messages", "ftp://texts.example", "messages", "https:///messages"})
    void nobody_is_sent_over_an_open_line(String address) {
        assertThatThrownBy(() -> new TextSettings(URI.create(address), TextService.SECRET, 6, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clinic.text.address");
    }

    @Test
    void a_service_needs_a_secret_that_nobody_guesses() {
        URI address = URI.create("https://texts.example/messages");
        assertThatThrownBy(() -> new TextSettings(address, null, 6, Set.of()))
                .hasMessageContaining("clinic.text.secret");
        assertThatThrownBy(() -> new TextSettings(address, "short", 6, Set.of()))
                .hasMessageContaining("clinic.text.secret");
        assertThat(new TextSettings(address, TextService.SECRET, 6, Set.of()).toString())
                .doesNotContain(TextService.SECRET);
        assertThatThrownBy(() -> new TextSettings(address, TextService.SECRET, 6, Set.of("uk")))
                .hasMessageContaining("clinic.text.regions");
    }
}
