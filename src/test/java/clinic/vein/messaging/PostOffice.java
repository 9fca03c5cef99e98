package clinic.vein.messaging;

import clinic.vein.links.WriteOutLinks;
import clinic.vein.messaging.smtp.TestMail;
import clinic.vein.messaging.text.TextService;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.testing.StandingClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a mail server that speaks SMTP and a service for texts that speaks HTTP, and what the clinic writes goes there. */
public class PostOffice {

    private final OpenWays ways;
    private final PendingMessages pending;
    private final WithheldMessages withheld;
    private final Letters letters;
    private final WriteOutLinks links;
    private final Referrals referrals;
    private final ContactConsents consents;
    private final Progress progress;
    private final PatientMatching matching;
    private final TransactionTemplate transaction;
    private final StandingClock clock;
    private final JdbcClient jdbc;

    PostOffice(
            OpenWays ways,
            PendingMessages pending,
            WithheldMessages withheld,
            Letters letters,
            WriteOutLinks links,
            Referrals referrals,
            ContactConsents consents,
            Progress progress,
            PatientMatching matching,
            TransactionTemplate transaction,
            StandingClock clock,
            JdbcClient jdbc) {
        this.ways = ways;
        this.pending = pending;
        this.withheld = withheld;
        this.letters = letters;
        this.links = links;
        this.referrals = referrals;
        this.consents = consents;
        this.progress = progress;
        this.matching = matching;
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What waits of other tests stays where it is. */
    public Opened open() {
        jdbc.sql("update clinic.message set next_attempt_at = 'infinity' where state = 'WAITING'")
                .update();
        ways.open();
        return new Opened();
    }

    /** A mail as it lies in a mailbox. */
    public record Letterbox(String subject, String text, boolean plain) {}

    /** Open until it is closed. */
    public final class Opened implements AutoCloseable {

        private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        private final TextService textService = new TextService();
        private final RelayMail mail;
        private final RelayTexts texts;

        private Opened() {
            mailServer.start();
            mail = new RelayMail(
                    new StaticListableBeanFactory(Map.of(
                                    "mail",
                                    TestMail.through(mailServer.getSmtp().getPort())))
                            .getBeanProvider(Mail.class),
                    pending,
                    withheld,
                    letters,
                    links,
                    referrals,
                    consents,
                    progress,
                    TestMail.SETTINGS,
                    transaction,
                    clock);
            texts = new RelayTexts(
                    new StaticListableBeanFactory(Map.of("texts", textService.reached(clock)))
                            .getBeanProvider(TextMessages.class),
                    pending,
                    withheld,
                    links,
                    referrals,
                    consents,
                    progress,
                    matching,
                    new TextSettings(URI.create("https://texts.example"), TextService.SECRET, 6, Set.of("GB", "US")),
                    transaction,
                    clock);
        }

        /** Both carry what is due. */
        public void deliver() {
            mail.run();
            texts.run();
        }

        /** @return what lies there for the address, in the order in which it came */
        public List<Letterbox> mailTo(String address) {
            return Stream.of(mailServer.getReceivedMessages())
                    .filter(message -> isTo(message, address))
                    .map(Opened::read)
                    .toList();
        }

        /** @return what the service has to send on to the number, in the order in which it came */
        public List<String> textsTo(String number) {
            List<String> numbers = textService.numbers();
            List<String> all = textService.texts();
            return IntStream.range(0, numbers.size())
                    .filter(each -> numbers.get(each).equals(number))
                    .mapToObj(all::get)
                    .toList();
        }

        private static boolean isTo(MimeMessage message, String address) {
            try {
                return message.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Letterbox read(MimeMessage message) {
            try {
                Part text = message.getContent() instanceof Multipart parts ? parts.getBodyPart(0) : message;
                return new Letterbox(
                        message.getSubject(), String.valueOf(text.getContent()), text.isMimeType("text/plain"));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            ways.close();
            mailServer.stop();
            textService.close();
        }
    }
}
