package clinic.vein.messaging.text;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.messaging.TextMessages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in for the service that sends text messages, on loopback: it keeps to docs/text-messages.md from its side, checks
 * the signature by itself, and has one message for each id, however often it is given.
 */
public final class TextService implements AutoCloseable {

    public static final String SECRET = "only-for-tests-only-for-tests-1234";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request as it came. */
    record Asked(String key, String time, String signature, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> messages = new LinkedHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    public TextService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/messages", this::take);
        server.createContext("/endless", TextService::neverEnd);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    URI endless() {
        return address().resolve("/endless");
    }

    /** The application's way to it. */
    public TextMessages reached(Clock clock) {
        return new HttpTextMessages(
                address(), SECRET, new PublicAddress(URI.create("https://referral.clinic.example")), clock);
    }

    /** What it has to send on, one for each id, in the order in which they came first. */
    public synchronized List<String> texts() {
        return messages.values().stream()
                .map(message -> message.path("text").asText())
                .toList();
    }

    public synchronized List<String> numbers() {
        return messages.values().stream()
                .map(message -> message.path("to").asText())
                .toList();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public void answer(String number, int status) {
        answers.put(number, status);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request = new Asked(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("X-Text-Time"),
                exchange.getRequestHeaders().getFirst("X-Text-Signature"),
                body);
        asked.add(request);
        int status = status(request);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized int status(Asked request) throws IOException {
        if (!signature(request.time(), request.body()).equals(request.signature())) {
            return 401;
        }
        JsonNode message = JSON.readTree(request.body());
        int answer = answers.getOrDefault(message.path("to").asText(), 202);
        if (answer == 202) {
            messages.putIfAbsent(request.key(), message);
        }
        return answer;
    }

    /** Says at once that it took the message, and then goes on and on. */
    private static void neverEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(202, 0);
        byte[] noise = new byte[8192];
        try {
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(noise);
            }
        } catch (IOException hungUp) {
            exchange.close();
        }
    }

    static String signature(String time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the application's answer */
    public static int receipt(int port, String id, String state, Instant signedAt) {
        return receipt(port, "{\"id\":\"" + id + "\",\"state\":\"" + state + "\"}", signedAt, "");
    }

    static int receipt(int port, String body, Instant signedAt, String spoilt) {
        String time = Long.toString(signedAt.getEpochSecond());
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/text-receipts"))
                                    .header("Content-Type", "application/json")
                                    .header("X-Text-Time", time)
                                    .header("X-Text-Signature", signature(time, body) + spoilt)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
