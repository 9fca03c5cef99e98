package clinic.vein.documents.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, asked by its command INSTREAM over a socket (clamd(8)): chunks, each after its length, and an empty one
 * at the end. Whatever it answers that is not plainly <em>clean</em> leaves the file in quarantine.
 */
final class ClamAv implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final String CLEAN = "stream: OK";
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final int LONGEST_NAME = 200;

    private final String host;
    private final int port;
    private final Duration timeout;

    ClamAv(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public Finding scan(byte[] content) {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(timeout.toMillis());
            // A daemon that takes nothing would hold us for ever: only reading has a timeout of its own.
            CompletableFuture.delayedExecutor(4 * timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(socket));
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return read(answer(socket.getInputStream()));
        } catch (IOException unreachable) {
            LOG.warn("The virus scanner at {}:{} does not answer: {}", host, port, unreachable.toString());
            return Finding.NOT_SCANNED;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            LOG.debug("The connection to the virus scanner could not be closed: {}", closed.toString());
        }
    }

    private static void send(byte[] content, DataOutputStream to) throws IOException {
        to.write(COMMAND);
        for (int at = 0; at < content.length; at += CHUNK) {
            int length = Math.min(CHUNK, content.length - at);
            to.writeInt(length);
            to.write(content, at, length);
        }
        to.writeInt(0);
        to.flush();
    }

    private static String answer(InputStream from) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int next;
        while ((next = from.read()) > 0 && answer.size() < LONGEST_ANSWER) {
            answer.write(next);
        }
        if (next != 0) {
            throw new IOException("it broke off");
        }
        return answer.toString(StandardCharsets.US_ASCII).strip();
    }

    private static Finding read(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            String virus = found.group(1);
            return Finding.infected(virus.substring(0, Math.min(virus.length(), LONGEST_NAME)));
        }
        if (answer.equals(CLEAN)) {
            return Finding.CLEAN;
        }
        LOG.warn("The virus scanner could not scan a document: {}", answer.replaceAll("[^\\x20-\\x7E]", "?"));
        return Finding.NOT_SCANNED;
    }
}
