package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import clinic.vein.fhir.SomeRequest;
import clinic.vein.testing.KeyedSystem;
import clinic.vein.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight systems send requests, each of some of them again and again: at the same moment, soon after, much later; as a
 * resource, with {@code If-None-Exist}, in a bundle.
 */
public final class FhirLoad {

    public static final int CLIENTS = KeyedSystem.LOADING;

    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(4);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** By the client and its number: how often it was created, and which ids it was answered with. */
    public final Map<String, AtomicInteger> created = new ConcurrentHashMap<>();

    public final Map<String, Set<String>> ids = new ConcurrentHashMap<>();
    public final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    public final AtomicInteger again = new AtomicInteger();

    public FhirLoad(int port) {
        this.port = port;
    }

    private record Token(String value, Instant since) {}

    /** @param condition of {@code If-None-Exist}; null for none */
    public record Sending(String client, String number, String path, String body, String condition) {

        String key() {
            return client + " " + number;
        }
    }

    /** @return each request once at least, half of them again, in random order; half of those right behind the first */
    public static List<Sending> sendings(int requests, Random random) {
        List<List<Sending>> together = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Sending sending = sending("client-load-" + i % CLIENTS, random);
            together.add(new ArrayList<>(List.of(sending)));
            while (random.nextBoolean()) {
                if (random.nextBoolean()) {
                    together.get(together.size() - 1).add(sending);
                } else {
                    together.add(new ArrayList<>(List.of(sending)));
                }
            }
        }
        Collections.shuffle(together, random);
        return together.stream().flatMap(List::stream).toList();
    }

    private static Sending sending(String client, Random random) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        if (random.nextInt(3) == 0) {
            Bundle bundle = SomeRequest.bundle();
            bundle.getEntry().stream()
                    .filter(entry -> entry.getResource() instanceof Patient)
                    .forEach(entry -> somebodyElse((Patient) entry.getResource()));
            ServiceRequest request = (ServiceRequest)
                    bundle.getEntry().get(bundle.getEntry().size() - 1).getResource();
            return new Sending(client, number(request), "", parser.encodeResourceToString(bundle), null);
        }
        ServiceRequest request = SomeRequest.veins();
        somebodyElse((Patient) request.getContained().get(0));
        String condition = random.nextBoolean()
                ? null
                : "identifier="
                        + URLEncoder.encode(SomeRequest.NUMBERS + "|" + number(request), StandardCharsets.UTF_8);
        return new Sending(
                client, number(request), "/ServiceRequest", parser.encodeResourceToString(request), condition);
    }

    private static String number(ServiceRequest request) {
        return request.getIdentifierFirstRep().getValue();
    }

    /** Whoever might be the same person is looked at: no two share a name or a telephone, and few a birth date. */
    private static void somebodyElse(Patient patient) {
        int number = NUMBER.incrementAndGet();
        String name = Long.toString(System.nanoTime() ^ number * 0x9E3779B97F4A7C15L, 26)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .reduce("", String::concat);
        patient.getNameFirstRep().setFamily(name);
        patient.setBirthDateElement(
                new DateType(LocalDate.of(1945, 1, 1).plusDays(number % 20_000).toString()));
        patient.getTelecomFirstRep().setValue("+44 7400 %06d".formatted(number));
    }

    /** @return how many it sent, and what went wrong is told in {@link #wrong} */
    public int send(List<Sending> sendings, int connections) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(pool.submit(() -> {
                    for (int turn = next.getAndIncrement(); turn < sendings.size(); turn = next.getAndIncrement()) {
                        tell(sendings.get(turn));
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        return sendings.size();
    }

    /** As the guide says: again when the clinic could not, under the same number. */
    private void tell(Sending sending) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(sending);
        for (int i = 0; i < 50 && Set.of(401, 429, 503).contains(answer.statusCode()); i++) {
            again.incrementAndGet();
            tokens.remove(sending.client());
            if (answer.statusCode() != 401) {
                // A token is asked for at once. Who is told to come later comes sooner than that, for the load to go
                // on.
                Thread.sleep(500);
            }
            answer = ask(sending);
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            wrong.add(answer.statusCode() + " " + answer.body());
            return;
        }
        var body = Visitor.json(answer);
        String first = sending.path().isEmpty()
                ? body.required("entry")
                        .get(0)
                        .required("response")
                        .required("location")
                        .asText()
                        .split("/")[1]
                : body.required("id").asText();
        boolean isNew = sending.path().isEmpty()
                ? body.required("entry")
                        .get(0)
                        .required("response")
                        .required("status")
                        .asText()
                        .startsWith("201")
                : answer.statusCode() == 201;
        ids.computeIfAbsent(sending.key(), key -> ConcurrentHashMap.newKeySet()).add(first);
        created.computeIfAbsent(sending.key(), key -> new AtomicInteger()).addAndGet(isNew ? 1 : 0);
    }

    public HttpResponse<String> ask(Sending sending) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/fhir" + sending.path()))
                .header("Content-Type", "application/fhir+json")
                .header("Authorization", "Bearer " + token(sending.client()))
                .POST(HttpRequest.BodyPublishers.ofString(sending.body()));
        if (sending.condition() != null) {
            request.header("If-None-Exist", sending.condition());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the clients were answered, and what the database has: each once. */
    public void checkAgainst(JdbcClient jdbc, int requests) {
        assertThat(created).hasSize(requests);
        assertThat(created.values().stream().filter(each -> each.get() != 1))
                .as("created once")
                .isEmpty();
        assertThat(ids.values().stream().filter(each -> each.size() != 1))
                .as("one id each")
                .isEmpty();
        Set<String> answered = ids.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(answered).as("no id of two").hasSize(requests);
        List<String> sent = jdbc.sql("""
                        select account || ' ' || identifier_value || ' ' || id from clinic.sent_request
                        where id = any(cast(:ids as uuid[]))""")
                .param("ids", answered.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(ids.entrySet().stream()
                        .map(each ->
                                each.getKey() + " " + each.getValue().iterator().next())
                        .toList());
        assertThat(jdbc.sql("""
                        select count(*) from clinic.sent_request
                        where account like 'client-load-%' and identifier_value = any(:numbers)""")
                        .param(
                                "numbers",
                                created.keySet().stream()
                                        .map(key -> key.split(" ")[1])
                                        .toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as("no other of the same number")
                .isEqualTo(requests);
        assertThat(jdbc.sql("""
                        select count(*) from clinic.referral where id = any(cast(:ids as uuid[]))""")
                        .param("ids", answered.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as("a referral each")
                .isEqualTo(requests);
        assertThat(jdbc.sql("""
                        select count(*) from engine.act_ru_execution
                        where business_key_ = any(:ids) and parent_id_ is null""")
                        .param("ids", answered.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as("one process each")
                .isEqualTo(requests);
    }

    private String token(String client) {
        return tokens.compute(
                        client,
                        (id, known) -> known != null
                                        && known.since().plus(TOKEN_USED_FOR).isAfter(Instant.now())
                                ? known
                                : new Token(
                                        KeyedSystem.token(port, client, "system/ServiceRequest.cru system/Task.rs"),
                                        Instant.now()))
                .value();
    }
}
