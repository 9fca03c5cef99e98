package clinic.vein.messaging.text;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.NotSent;
import clinic.vein.messaging.TextLength;
import clinic.vein.messaging.TextMessages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each message to the text service by one request. Of the answer only the status is read. */
final class HttpTextMessages implements TextMessages {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTextMessages.class);

    static final String RECEIPTS = "/api/text-receipts";

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTED_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI address;
    private final TextSignature signature;
    private final String receipts;
    private final Clock clock;

    HttpTextMessages(URI address, String secret, PublicAddress own, Clock clock) {
        this.address = address;
        this.signature = new TextSignature(secret);
        this.receipts = own.to(RECEIPTS).toString();
        this.clock = clock;
    }

    /**
     * As the service reads it.
     *
     * @param id the same each time that the same message is sent
     * @param to as it is dialled from anywhere (E.164)
     * @param encoding in which it has that many segments
     * @param receipts where the service says what became of it
     */
    record Sent(String id, String to, String text, String encoding, int segments, String receipts) {}

    @Override
    public boolean answers() {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), (int) CONNECTED_WITHIN.toMillis());
            return true;
        } catch (IOException unreachable) {
            LOG.warn(
                    "The text service takes no connection: {}",
                    unreachable.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void send(MessageId id, String number, String text) {
        TextLength length = TextLength.of(text);
        byte[] body = written(
                new Sent(id.toString(), number, text, length.gsm() ? "GSM-7" : "UCS-2", length.segments(), receipts));
        String time = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWERED_WITHIN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .header(TextSignature.TIME, time)
                .header(TextSignature.SIGNATURE, signature.of(time, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        check(statusOf(request));
    }

    private byte[] written(Sent sent) {
        try {
            return json.writeValueAsString(sent).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and a number can be written", e);
        }
    }

    private int statusOf(HttpRequest request) {
        try {
            return client.send(request, answer -> new UnreadBody()).statusCode();
        } catch (IOException silent) {
            throw new NotSent("NO_ANSWER", false);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotSent("NO_ANSWER", false);
        }
    }

    /** What is wrong with the message itself will be wrong the next time; all else may pass. */
    private static void check(int status) {
        if (status >= 200 && status < 300) {
            return;
        }
        throw new NotSent("REFUSED " + status, status == 400 || status == 413 || status == 422);
    }
}
