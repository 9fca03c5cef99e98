package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Where a surgery's system hears of changes: it takes what its clinic signed, and looks whether a number is missing. */
final class SurgeryHub implements AutoCloseable {

    static final String PATH = "/surgery/told";
    static final String SECRET = "of-the-surgery-of-the-surgery-1234";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private long heard;

    private record Told(String time, String signature, byte[] body) {}

    SurgeryHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(PATH, exchange -> {
            told.add(new Told(
                    exchange.getRequestHeaders().getFirst("X-Notification-Time"),
                    exchange.getRequestHeaders().getFirst("X-Notification-Signature"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void awaitHandshake(String subscription, Duration patience) throws Exception {
        Parameters status = next(patience).orElseThrow(() -> new AssertionError("No handshake in " + patience));
        assertThat(value(status, "type")).isEqualTo("handshake");
        assertThat(value(status, "subscription")).endsWith("/Subscription/" + subscription);
        heard = Long.parseLong(value(status, "events-since-subscription-start"));
    }

    /** @return the tasks that the next notification names; none where the clinic is silent for so long */
    Set<String> changed(Duration patience) throws Exception {
        Optional<Parameters> status = next(patience);
        if (status.isEmpty()) {
            return Set.of();
        }
        assertThat(value(status.get(), "type")).isEqualTo("event-notification");
        return status.get().getParameter().stream()
                .filter(each -> each.getName().equals("notification-event"))
                .map(this::task)
                .collect(Collectors.toSet());
    }

    private String task(ParametersParameterComponent event) {
        long number = Long.parseLong(part(event, "event-number"));
        // The same once more is allowed, a gap is not.
        assertThat(number).as("the number after " + heard).isLessThanOrEqualTo(heard + 1);
        heard = Math.max(heard, number);
        return part(event, "focus").replaceFirst(".*/Task/", "");
    }

    private Optional<Parameters> next(Duration patience) throws Exception {
        Told next = told.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            return Optional.empty();
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((next.time() + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(next.signature()).isEqualTo("v1=" + HexFormat.of().formatHex(mac.doFinal(next.body())));
        Bundle bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Bundle.class, new String(next.body(), StandardCharsets.UTF_8));
        return Optional.of((Parameters) bundle.getEntryFirstRep().getResource());
    }

    private static String value(Parameters status, String name) {
        return text(status.getParameter(name).getValue());
    }

    private static String part(ParametersParameterComponent event, String name) {
        return event.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> text(part.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Type value) {
        return value instanceof Reference reference ? reference.getReference() : value.primitiveValue();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
