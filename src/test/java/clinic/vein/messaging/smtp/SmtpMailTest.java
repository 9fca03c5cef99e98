package clinic.vein.messaging.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.carefixture.SomeReferral;
import clinic.vein.kernel.EmailAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.Letter;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.Mail;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.MessageText;
import clinic.vein.messaging.NotSent;
import clinic.vein.messaging.Printed;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailTest {

    private static final MessageText TEXT =
            new MessageText("Your appointment – Größe", "Dear Zoë,\n\nsee you on 3 April.");

    @Test
    void a_message_arrives_as_it_was_written() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Mail mail = TestMail.through(server.getSmtp().getPort());
            assertThat(mail.answers()).isTrue();
            MessageId id = MessageId.random();
            Letter letter = new Letter(
                    LetterId.random(),
                    new ReferralId(UUID.randomUUID()),
                    LetterKind.CLOSING,
                    LetterKind.CLOSING.title(),
                    new Printed("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), true),
                    SomeReferral.RECEIVED_AT,
                    "vascular");
            mail.send(id, "zoe@example.org", TEXT, letter);
            mail.send(id, "zoe@example.org", TEXT, null);
            MimeMessage[] arrived = server.getReceivedMessages();
            assertThat(arrived).hasSize(2).allSatisfy(each -> {
                assertThat(each.getMessageID())
                        .as("the same, however often it is sent")
                        .isEqualTo("<" + id + "@example.org>");
                assertThat(each.getSubject()).isEqualTo(TEXT.subject());
                assertThat(each.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(((InternetAddress) each.getFrom()[0]).getAddress()).isEqualTo("clinic@example.org");
                assertThat(each.getAllRecipients()).containsExactly(new InternetAddress("zoe@example.org"));
            });
            assertThat(GreenMailUtil.getBody(arrived[0]))
                    .contains("Closing letter.pdf")
                    .contains("application/pdf");
            assertThat((String) arrived[1].getContent()).isEqualToNormalizingNewlines(TEXT.body());
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550 no such mailbox zoe@example.org, REFUSED 550, true",
        "451 try later, REFUSED 451, false",
        ", NO_ANSWER, false"
    })
    void what_the_server_says_decides_whether_another_try_can_help(String answer, String code, boolean lasting)
            throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(answer)) {
            Mail mail = TestMail.through(server.port());
            NotSent failure = catchThrowableOfType(
                    NotSent.class, () -> mail.send(MessageId.random(), "zoe@example.org", TEXT, null));
            assertThat(failure).hasMessage(code).hasNoCause();
            assertThat(failure.isLasting()).isEqualTo(lasting);
        }
    }

    @ParameterizedTest
    @CsvSource({"zoe", "'zoe@example.org, max@example.org'", "zoe@exa mple.org", "zoe@exаmple.org", "zoe@faß.example"})
    void what_is_no_address_goes_nowhere(String address) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer("250 ok")) {
            Mail mail = TestMail.through(server.port());
            NotSent failure =
                    catchThrowableOfType(NotSent.class, () -> mail.send(MessageId.random(), address, TEXT, null));
            assertThat(failure).hasMessage("UNUSABLE_ADDRESS");
            assertThat(failure.isLasting()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zoe@example.org, zoe@example.org",
        "zoe@müller.example, zoe@xn--mller-kva.example",
        "O'Brien+x@Example.ORG, O'Brien+x@Example.ORG"
    })
    void an_address_in_ascii_reaches_any_server_as_it_is(String written, String onTheLine) throws IOException {
        for (boolean international : new boolean[] {false, true}) {
            assertThat(recipients(written, international)).containsExactly("RCPT TO:<" + onTheLine + ">");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lukaš@example.org", "жанна@example.org", "राम@müller.example", "jürgen@example.org"})
    void letters_before_the_at_sign_reach_only_a_server_that_takes_them(String written) throws IOException {
        String address = EmailAddress.of(written).orElseThrow().toString();
        String octets = new String(address.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(recipients(written, true)).containsExactly("RCPT TO:<" + octets + ">");
        try (ScriptedMailServer server = new ScriptedMailServer("250 ok", false)) {
            NotSent failure = catchThrowableOfType(
                    NotSent.class, () -> TestMail.through(server.port()).send(MessageId.random(), written, TEXT, null));
            assertThat(failure).hasMessage("NO_INTERNATIONAL_MAIL");
            assertThat(failure.isLasting()).isTrue();
            assertThat(server.commands()).noneMatch(command -> command.startsWith("RCPT"));
        }
    }

    private static List<String> recipients(String address, boolean international) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer("250 ok", international)) {
            TestMail.through(server.port()).send(MessageId.random(), address, TEXT, null);
            return server.commands().stream()
                    .filter(command -> command.startsWith("RCPT"))
                    .toList();
        }
    }

    @Test
    void a_server_that_is_away_takes_no_connection() {
        // Nobody listens there; a port that was just given back may be somebody's the next moment.
        assertThat(TestMail.through(1).answers()).isFalse();
    }
}
