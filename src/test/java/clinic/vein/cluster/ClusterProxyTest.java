package clinic.vein.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.vein.testing.ApplicationProcess;
import clinic.vein.testing.Eventually;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom nginx speaks for with {@code docker/cluster/proxy.conf}; only where it is installed. */
class ClusterProxyTest {

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));
    private static final String SOMEBODY = "203.0.113.7";

    @TempDir
    private Path folder;

    private final BlockingQueue<Headers> told = new LinkedBlockingQueue<>();
    private HttpServer clinic;
    private Process nginx;
    private int port;

    @BeforeEach
    void aClinicListens() throws IOException {
        clinic = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        clinic.createContext("/", request -> {
            told.add(request.getRequestHeaders());
            request.sendResponseHeaders(204, -1);
            request.close();
        });
        clinic.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        clinic.stop(0);
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void nobodyIsBelievedWhoSaysThatTheySpeakForOthers() throws Exception {
        Headers headers = throughProxy(conf -> conf);
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
    }

    @Test
    void aProxyThatEndsTlsIsBelievedOnceItIsNamed() throws Exception {
        Headers headers = throughProxy(conf -> named(conf, "127.0.0.1"));
        assertThat(headers.get("X-Forwarded-For")).containsExactly(SOMEBODY);
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(headers.get("X-Forwarded-Host")).isNull();
    }

    @Test
    void nobodyElseIsBelievedThen() throws Exception {
        Headers headers = throughProxy(conf -> named(conf, "172.28.14.1"));
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
    }

    @Test
    void itsLogKeepsNoSecretOfAnAddress() throws Exception {
        throughProxy(conf -> conf);
        for (String asked : List.of("/go/0123456789secret?lang=de", "/feeds/secret.ics", "/status")) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + asked))
                                    .header("Referer", "http://clinic.example/go/secret")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        }
        Path log = folder.resolve("access.log");
        Eventually.await().until(() -> Files.readString(log).contains("/status"));
        assertThat(Files.readString(log))
                .contains("\"GET /go/-?lang=de HTTP", "\"GET /feeds/- HTTP")
                .doesNotContain("secret");
    }

    /** As an operator does by what stands there. */
    private static String named(String conf, String proxy) {
        String named = conf.replace("#set_real_ip_from", "set_real_ip_from")
                .replace("#real_ip_header", "real_ip_header")
                .replace("#172.28.14.1 $http", "172.28.14.1 $http");
        assertThat(named.length()).isEqualTo(conf.length() - 3);
        return named.replace("172.28.14.1;", proxy + ";").replace("172.28.14.1 $http", proxy + " $http");
    }

    @FunctionalInterface
    private interface Edit {
        String of(String conf);
    }

    private Headers throughProxy(Edit edit) throws Exception {
        Path program = PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(program != null, "nginx is not installed");
        port = ApplicationProcess.freePort();
        Files.writeString(
                folder.resolve("proxy.conf"),
                edit.of(Files.readString(Path.of("docker/cluster/proxy.conf")))
                        .replaceAll(
                                "172\\.28\\.14\\.1[123]:8080",
                                "127.0.0.1:" + clinic.getAddress().getPort())
                        .replace("/var/log/nginx", folder.toString())
                        .replace("listen 8080", "listen 127.0.0.1:" + port));
        String places = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(kind -> kind + "_temp_path " + folder + "/" + kind + ";")
                .collect(Collectors.joining());
        Files.writeString(
                folder.resolve("nginx.conf"),
                "daemon off; pid %1$s/nginx.pid; error_log %1$s/nginx.log; events {} http { access_log off; %2$s include %1$s/proxy.conf; }"
                        .formatted(folder, places));
        nginx = new ProcessBuilder(
                        program.toString(),
                        "-e",
                        folder.resolve("nginx.log").toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        Eventually.await()
                .failFast("It ended, see " + folder, () -> !nginx.isAlive())
                .ignoreExceptions()
                .until(() -> ask(client, port) == 204);
        return told.take();
    }

    private static int ask(HttpClient client, int port) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .header("X-Forwarded-For", SOMEBODY)
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Host", "elsewhere.example")
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
