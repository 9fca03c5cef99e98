package clinic.vein.fhir.subscription;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request over one connection, to the address that was looked at: a client that looks the name up itself could be led
 * elsewhere between the look and the connection. The certificate is still that of the name.
 */
final class DirectTargets implements Targets {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final int LONGEST_LINE = 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9]{2})(?: .*)?");

    /** Turns a name into addresses. */
    interface Names {

        List<InetAddress> find(String host) throws UnknownHostException;
    }

    private final Names names;
    private final SSLSocketFactory sockets;
    private final boolean privateAddresses;
    private final Duration answeredWithin;

    DirectTargets(Names names, SSLSocketFactory sockets, boolean privateAddresses, Duration answeredWithin) {
        this.names = names;
        this.sockets = sockets;
        this.privateAddresses = privateAddresses;
        this.answeredWithin = answeredWithin;
    }

    @Override
    public int post(URI address, Map<String, String> headers, byte[] body) {
        try (Socket plain = new Socket()) {
            InetSocketAddress found = find(address);
            // However slowly the other side goes on: reading, shaking hands and writing all end here.
            CompletableFuture.delayedExecutor(answeredWithin.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(plain));
            plain.setSoTimeout((int) answeredWithin.toMillis());
            plain.connect(found, (int) CONNECTED_WITHIN.toMillis());
            return ask(isPrivate(address) ? secured(plain, address) : plain, address, headers, body);
        } catch (UnknownHostException nobody) {
            throw new NotTold("UNKNOWN_HOST");
        } catch (IOException silent) {
            throw new NotTold("NO_ANSWER");
        }
    }

    /** All that a name leads to must be public: else the next look could find the other. */
    private InetSocketAddress find(URI address) throws UnknownHostException {
        String host = address.getHost();
        List<InetAddress> found = names.find(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!privateAddresses && !found.stream().allMatch(PublicAddresses::isPublic)) {
            throw new NotTold("PRIVATE_ADDRESS");
        }
        int port = address.getPort() >= 0 ? address.getPort() : isPrivate(address) ? HTTPS : HTTP;
        return new InetSocketAddress(found.get(0), port);
    }

    private static boolean isPrivate(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private Socket secured(Socket plain, URI address) throws IOException {
        SSLSocket socket = (SSLSocket) sockets.createSocket(plain, address.getHost(), plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int ask(Socket socket, URI address, Map<String, String> headers, byte[] body) throws IOException {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String host = address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        header(head, "Host", host);
        header(head, "Content-Length", String.valueOf(body.length));
        header(head, "Connection", "close");
        headers.forEach((name, value) -> header(head, name, value));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        OutputStream out = socket.getOutputStream();
        request.writeTo(out);
        out.flush();
        return status(socket.getInputStream());
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST_LINE; next = in.read()) {
            line.append((char) next);
        }
        Matcher status = STATUS.matcher(line.toString().strip());
        if (line.length() >= LONGEST_LINE || !status.matches()) {
            throw new NotTold("NO_HTTP");
        }
        return Integer.parseInt(status.group(1));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed.
        }
    }
}
