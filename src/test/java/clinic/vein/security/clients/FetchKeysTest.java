package clinic.vein.security.clients;

import static clinic.vein.testing.KeyedSystem.CURVE;
import static clinic.vein.testing.KeyedSystem.RSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.testing.Eventually;
import clinic.vein.testing.KeyedSystem;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Keys that a system publishes, at a server with a certificate of its own. */
class FetchKeysTest {

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static HttpClient trusting;
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @BeforeAll
    static void start() throws Exception {
        SSLContext own = certificate();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own));
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/keys", exchange -> answer(exchange, 200, keys(CURVE)));
        server.createContext("/both", exchange -> answer(exchange, 200, keys(CURVE, RSA)));
        server.createContext("/counted", exchange -> {
            answer(exchange, 200, ASKED.incrementAndGet() == 1 ? keys(CURVE) : keys(CURVE, RSA));
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/keys");
            answer(exchange, 302, "");
        });
        server.createContext("/gone", exchange -> answer(exchange, 404, keys(CURVE)));
        server.createContext("/page", exchange -> answer(exchange, 200, "<html>"));
        server.createContext("/private", exchange -> answer(exchange, 200, new JWKSet(CURVE).toString(false)));
        server.createContext("/long", exchange -> answer(exchange, 200, " ".repeat(FetchKeys.LONGEST) + keys(CURVE)));
        server.createContext("/dripping", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        trusting = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(own)
                .build();
    }

    @AfterAll
    static void stop() {
        NEVER.countDown();
        server.stop(0);
    }

    /** Made by the JDK's own tool, since the JDK has no other way for everybody. */
    private static SSLContext certificate() throws Exception {
        Path file = folder.resolve("server.p12");
        String password = "only-for-tests";
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream read = Files.newInputStream(file)) {
            store.load(read, password.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String keys(JWK... keys) {
        return new JWKSet(List.of(keys)).toPublicJWKSet().toString();
    }

    private static URI address(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    private static FetchKeys fetch(HttpClient client) {
        return fetch(client, Eventually.LONG);
    }

    private static FetchKeys fetch(HttpClient client, Duration longest) {
        return new FetchKeys(Set.of("LocalHost"), client, longest);
    }

    @Test
    void publicKeysAreFetched() throws Exception {
        JWKSet keys = JWKSet.parse(
                fetch(trusting).retrieveResource(address("/both").toURL()).getContent());

        assertThat(keys.getKeys()).extracting(JWK::getKeyID).containsExactlyInAnyOrder("curve", "rsa");
    }

    /** Elsewhere, not there, no keys, a secret one, too long. */
    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/gone", "/page", "/private", "/long"})
    void nothingElseIsTaken(String path) {
        assertThatThrownBy(() -> fetch(trusting).retrieveResource(address(path).toURL()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("No answer within");
    }

    /** Its answer begins and has no end. */
    @Test
    @Timeout(300)
    void whoeverIsSlowIsNotWaitedFor() {
        assertThatThrownBy(() -> fetch(trusting, Duration.ofMillis(300))
                        .retrieveResource(address("/dripping").toURL()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No answer within");
    }

    @Test
    void aServerOfWhichNobodyVouchesIsNotAsked() {
        assertThatThrownBy(() -> fetch(HttpClient.newHttpClient())
                        .retrieveResource(address("/keys").toURL()))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/keys",
                "https://other.example/keys",
                "https://localhost.other.example/keys",
                "https://localhost@other.example/keys",
                "https://user@localhost/keys",
                "https://127.0.0.1/keys",
                "file:///etc/passwd",
                "https:/keys"
            })
    void whereNobodyAllowedItNothingIsFetchedFrom(String address) {
        ApiClientSettings settings = new ApiClientSettings(
                Map.of("client-a", new ApiClientSettings.Client(null, null, URI.create(address), Set.of("fhir:read"))));

        assertThatThrownBy(() -> new ClientKeys(settings, fetch(trusting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clinic.client-keys.hosts");
    }

    /** A new key is found at once, and whoever makes names up does not make us ask each time. */
    @Test
    void keysAreKeptAndANewOneIsFound() throws Exception {
        ApiClientSettings settings = new ApiClientSettings(
                Map.of("client-a", new ApiClientSettings.Client(null, null, address("/counted"), Set.of("fhir:read"))));
        ClientKeys keys = new ClientKeys(settings, fetch(trusting));
        Instant began = Instant.now();

        assertThat(named(keys, "curve")).hasSize(1);
        assertThat(named(keys, "curve")).hasSize(1);
        assertThat(ASKED).hasValue(1);
        assertThat(named(keys, "rsa")).hasSize(1);
        assertThat(ASKED).hasValue(2);
        for (int i = 0; i < 50; i++) {
            String madeUp = "made-up-" + i;
            assertThatThrownBy(() -> {
                        if (named(keys, madeUp).isEmpty()) {
                            throw new KeySourceException("none");
                        }
                    })
                    .isInstanceOf(KeySourceException.class);
        }
        long again = Duration.between(began, Instant.now()).dividedBy(ClientKeys.ASKED_AGAIN_AFTER);
        assertThat((long) ASKED.get()).isLessThanOrEqualTo(4 + 2 * again);
        assertThat(named(keys, "curve")).as("the others are not kept waiting").hasSize(1);
        assertThat(keys.of("client-b").get(new JWKSelector(new JWKMatcher.Builder().build()), null))
                .isEmpty();
    }

    /** Whoever makes names of keys up is wrong each time, and counted; who comes while the address is away is not. */
    @Test
    void onlyAnAddressThatDoesNotAnswerIsAReasonToComeAgain() {
        ApiClientSettings settings = new ApiClientSettings(Map.of(
                "client-a", new ApiClientSettings.Client(null, null, address("/keys"), Set.of("fhir:read")),
                "client-b", new ApiClientSettings.Client(null, null, address("/gone"), Set.of("fhir:read"))));
        ClientAssertions assertions = new ClientAssertions(
                new ClientKeys(settings, fetch(trusting)),
                new UsedAssertions() {
                    @Override
                    public boolean use(String client, String id, Instant until) {
                        return true;
                    }

                    @Override
                    public void forgetBefore(Instant time) {}
                },
                URI.create(KeyedSystem.ENDPOINT),
                Clock.systemUTC());
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> assertions
                            .createDecoder(client("client-a"))
                            .decode(KeyedSystem.signed(RSA, KeyedSystem.claims("client-a", Instant.now()))))
                    .isInstanceOf(JwtException.class);
            assertThatThrownBy(() -> assertions
                            .createDecoder(client("client-b"))
                            .decode(KeyedSystem.signed(CURVE, KeyedSystem.claims("client-b", Instant.now()))))
                    .isInstanceOf(OAuth2AuthenticationException.class);
        }
        assertions
                .createDecoder(client("client-a"))
                .decode(KeyedSystem.signed(CURVE, KeyedSystem.claims("client-a", Instant.now())));
    }

    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static List<JWK> named(ClientKeys keys, String id) throws KeySourceException {
        return keys.of("client-a")
                .get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }
}
