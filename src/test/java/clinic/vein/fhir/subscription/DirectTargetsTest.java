package clinic.vein.fhir.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.fhir.subscription.Targets.NotTold;
import clinic.vein.testing.Beside;
import clinic.vein.testing.Eventually;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where notifications go, and where nobody can lead them. */
class DirectTargetsTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir
    Path folder;

    private final List<ServerSocket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (ServerSocket server : open) {
            server.close();
        }
    }

    private interface Answer {

        void write(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    /** @return the port */
    private int serve(ServerSocket server, Answer answer) {
        open.add(server);
        Beside.run(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    answer.write(socket, socket.getOutputStream());
                } catch (IOException | InterruptedException gone) {
                    // The other side has had enough.
                }
            }
        });
        return server.getLocalPort();
    }

    private int serve(Answer answer) throws IOException {
        return serve(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    private int serve(String said) throws IOException {
        return serve((socket, out) -> {
            socket.getInputStream().read(new byte[4096]);
            out.write(said.getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static DirectTargets targets(boolean privateAddresses, String... addresses) {
        return targets(Eventually.LONG, privateAddresses, addresses);
    }

    private static DirectTargets targets(Duration answeredWithin, boolean privateAddresses, String... addresses) {
        return new DirectTargets(
                host -> List.of(
                        addresses.length == 0 ? new InetAddress[] {InetAddress.getByName(host)} : named(addresses)),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                privateAddresses,
                answeredWithin);
    }

    private static InetAddress[] named(String... addresses) throws UnknownHostException {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
    }

    private static int post(DirectTargets targets, int port) {
        return targets.post(URI.create("http://hub.example:" + port + "/notify?a=b"), Map.of("X-One", "1"), BODY);
    }

    @Test
    void the_status_is_what_counts_and_a_redirect_is_one() throws IOException {
        DirectTargets here = targets(true, "127.0.0.1");
        assertThat(post(here, serve("HTTP/1.1 204 No Content\r\n\r\n"))).isEqualTo(204);
        assertThat(post(here, serve("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n")))
                .isEqualTo(302);
        assertThat(post(here, serve("HTTP/1.1 500\r\n\r\n"))).isEqualTo(500);
        int other = serve("SSH-2.0-OpenSSH\r\n");
        assertThatThrownBy(() -> post(here, other)).isInstanceOf(NotTold.class).hasMessage("NO_HTTP");
    }

    @Test
    void the_request_names_its_host_and_nothing_else_ends_its_head() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        int port = serve((socket, out) -> {
            byte[] read = new byte[4096];
            heard.complete(new String(read, 0, socket.getInputStream().read(read), StandardCharsets.US_ASCII));
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        post(targets(true, "127.0.0.1"), port);
        assertThat(heard.get())
                .startsWith("POST /notify?a=b HTTP/1.1\r\nHost: hub.example:" + port + "\r\n")
                .contains("Content-Length: 2\r\n", "X-One: 1\r\n")
                .endsWith("\r\n\r\n{}");
    }

    /** An answer that never comes, comes letter by letter, or has no end. */
    @Test
    @Timeout(300)
    void whoever_is_slow_is_not_waited_for() throws IOException {
        DirectTargets here = targets(SHORT, true, "127.0.0.1");
        int silent = serve((socket, out) -> socket.getInputStream().readAllBytes());
        assertThatThrownBy(() -> post(here, silent)).isInstanceOf(NotTold.class).hasMessage("NO_ANSWER");
        int slow = serve((socket, out) -> {
            String answer = "HTTP/1.1 200 OK" + ", whenever it comes".repeat(50);
            for (byte letter : answer.getBytes(StandardCharsets.US_ASCII)) {
                out.write(letter);
                // Each letter comes in time, and all of them do not: that is what is asked here.
                Thread.sleep(200);
            }
        });
        assertThatThrownBy(() -> post(here, slow)).isInstanceOf(NotTold.class).hasMessage("NO_ANSWER");
        int endless = serve((socket, out) -> {
            while (true) {
                out.write("HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertThatThrownBy(() -> post(here, endless)).isInstanceOf(NotTold.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.88.99.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:4136:e378::1",
                "::10.0.0.1",
                "fec0::1"
            })
    void nobody_is_led_to_what_is_not_public(String address) {
        assertThatThrownBy(() -> post(targets(false, address), 1))
                .isInstanceOf(NotTold.class)
                .hasMessage("PRIVATE_ADDRESS");
        assertThatThrownBy(() -> post(targets(false, "93.184.216.34", address), 1))
                .as("a name that leads to both could lead to the other the next time")
                .isInstanceOf(NotTold.class)
                .hasMessage("PRIVATE_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "2a00:1450::1"})
    void what_is_public_is_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /** The name is looked up once for each request, and it is that address which is spoken to. */
    @Test
    void the_address_that_was_looked_at_is_the_one_that_is_spoken_to() throws IOException {
        int port = serve("HTTP/1.1 200 OK\r\n\r\n");
        List<String> asked = new ArrayList<>();
        DirectTargets targets = new DirectTargets(
                host -> {
                    asked.add(host);
                    return List.of(InetAddress.getByName(asked.size() == 1 ? "127.0.0.1" : "192.0.2.1"));
                },
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                true,
                Eventually.LONG);
        assertThat(post(targets, port)).isEqualTo(200);
        assertThat(asked).containsExactly("hub.example");
    }

    @Test
    void the_certificate_is_that_of_the_name() throws Exception {
        SSLContext tls = certified("hub.example");
        int port = serve(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                (socket, out) -> {
                    socket.getInputStream().read(new byte[4096]);
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                });
        DirectTargets targets = new DirectTargets(
                host -> List.of(InetAddress.getByName("127.0.0.1")), tls.getSocketFactory(), true, Eventually.LONG);
        assertThat(targets.post(URI.create("https://hub.example:" + port + "/"), Map.of(), BODY))
                .isEqualTo(200);
        assertThatThrownBy(() -> targets.post(URI.create("https://other.example:" + port + "/"), Map.of(), BODY))
                .isInstanceOf(NotTold.class)
                .hasMessage("NO_ANSWER");
        assertThatThrownBy(() -> new DirectTargets(
                                host -> List.of(InetAddress.getByName("127.0.0.1")),
                                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                                true,
                                Eventually.LONG)
                        .post(URI.create("https://hub.example:" + port + "/"), Map.of(), BODY))
                .as("a certificate that nobody vouches for")
                .isInstanceOf(NotTold.class);
    }

    private SSLContext certified(String host) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hub",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "only-for-tests")
                .start();
        assertThat(made.waitFor()).isZero();
        char[] password = "only-for-tests".toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("hub", keys.getCertificate("hub"));
        trusted.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example/a,true",
        "HTTPS://HUB.EXAMPLE/a,true",
        "https://hub.example:8443/a,false",
        "https://other.example:8443/a,true",
        "https://other.example/a,false",
        "http://hub.example/a,false",
        "https://hub.example@evil.example/a,false",
        "https://hub.example#x,false",
        "https://hub.example.evil.example/,false",
        "ftp://hub.example/,false"
    })
    void only_what_is_on_the_list_is_asked_for(String address, boolean allowed) {
        SubscriptionSettings settings =
                new SubscriptionSettings(Set.of("hub.example", "other.example:8443"), false, false);
        assertThat(settings.allows(URI.create(address))).isEqualTo(allowed);
        assertThat(new SubscriptionSettings(Set.of(), false, false).allows(URI.create(address)))
                .isFalse();
    }
}
