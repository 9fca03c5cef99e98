package clinic.vein.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.vein.testing.Ledger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Somebody else's: the first says nothing, the next refuses, the last is well. */
@SuppressWarnings("try") // The load is there, and nobody speaks to it.
final class MailServers {

    private static final int MAILS = 20;

    private MailServers() {}

    /** @return what was measured */
    static String fail(int mailPort, int port, Ledger ledger) throws Exception {
        long silent;
        long refusing;
        try (Load load = Load.begin(port, ledger)) {
            try (BadMailServer server = new BadMailServer(mailPort, "")) {
                await().atMost(Duration.ofSeconds(60)).until(() -> server.connections() > 0);
                silent = Pace.ofNormalRequests(port);
            }
            try (BadMailServer server = new BadMailServer(mailPort, "421 not now")) {
                await().atMost(Duration.ofSeconds(60)).until(() -> server.connections() > 0);
                refusing = Pace.ofNormalRequests(port);
            }
        }
        assertThat(Math.max(silent, refusing)).isLessThan(Pace.BOUND_MILLIS);
        GreenMail well = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        BadMailServer.awaitFree(mailPort);
        well.start();
        List<String> ids;
        try (Load load = Load.begin(port, ledger)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> well.getReceivedMessages().length > MAILS);
            // It forgets them with its end.
            ids = Stream.of(well.getReceivedMessages()).map(MailServers::id).toList();
        } finally {
            well.stop();
        }
        assertThat(new TreeSet<>(ids)).hasSizeGreaterThan(MAILS).hasSameSizeAs(ids);
        return "95th percentile " + silent + " and " + refusing + " ms; " + ids.size()
                + " mails once it was well, none twice";
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
