package clinic.vein.fhir.subscription;

import clinic.vein.testing.Eventually;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Another system's address, on this machine: it keeps what it is told and answers as it is set to. */
final class StandInHub implements AutoCloseable {

    record Told(String time, String signature, String authorization, String body) {}

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

    StandInHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            told.add(new Told(
                    exchange.getRequestHeaders().getFirst(ChangeSignature.TIME),
                    exchange.getRequestHeaders().getFirst(ChangeSignature.SIGNATURE),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(body, StandardCharsets.UTF_8)));
            Integer answer = answers.poll();
            if (answer != null && answer == 302) {
                exchange.getResponseHeaders()
                        .add("Location", address().resolve("/elsewhere").toString());
            }
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notify");
    }

    /** To the next that come; after these it answers well. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Told> told() {
        return told;
    }

    /** Under whatever name, one asks for it. */
    Targets reached() {
        Targets direct = new DirectTargets(
                host -> List.of(InetAddress.getByName(host)),
                (javax.net.ssl.SSLSocketFactory) javax.net.ssl.SSLSocketFactory.getDefault(),
                true,
                Eventually.LONG);
        return (URI named, Map<String, String> headers, byte[] body) -> direct.post(address(), headers, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
