package clinic.vein.security.limits.web;

import static clinic.vein.security.limits.web.RawRequests.FORM;
import static clinic.vein.security.limits.web.RawRequests.rest;
import static clinic.vein.security.limits.web.RawRequests.send;
import static clinic.vein.security.limits.web.RawRequests.status;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.web.IntakePages;
import clinic.vein.testing.Beside;
import clinic.vein.testing.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are too large, too many-parted or too many, byte by byte against a server that has all the time there is. */
@SpringBootTest(
        classes = {IntakePages.class, RequestLimitsConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.tomcat.connection-timeout=10m",
            "clinic.requests.patience=10m",
            "clinic.requests.head=10m",
            "clinic.requests.connections-by-address=50",
            "clinic.requests.waiting-by-address=10",
            "clinic.requests.strangers-files-by-address=3"
        })
// What the server itself takes apart, it takes apart for the page of an error, too.
@ImportAutoConfiguration(MultipartAutoConfiguration.class)
@Timeout(600)
class RequestLimitsTest {

    @LocalServerPort
    private int port;

    private String answer(String request) throws IOException {
        return new RawRequests(port).answer(request);
    }

    private static String form(String body) {
        return FORM + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String chunked(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                + "\r\n0\r\n\r\n";
    }

    private static String many(int count, String between) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining(between));
    }

    @Test
    void an_ordinary_form_is_taken() throws IOException {
        assertThat(status(answer(form("reference=VC-2222-2222&dateOfBirth.day=1&x=%E2%82%AC&y"))))
                .isEqualTo("200");
    }

    /** Who is let wait goes on waiting: only those who are told so are answered. */
    private static List<String> answers(List<Socket> senders, int told) {
        List<CompletableFuture<String>> answers = senders.stream()
                .map(socket -> Beside.get(() -> {
                    try {
                        return status(rest(socket));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .toList();
        Eventually.await()
                .until(() -> answers.stream().filter(CompletableFuture::isDone).count() >= told);
        return answers.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void one_address_holds_only_so_many_connections_and_so_many_waiting_bodies() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new RawRequests(port).open();
                slow.add(socket);
                if (i < 20) {
                    send(socket, FORM + "Content-Length: 100000\r\n\r\nreference=");
                }
            }
            assertThat(slow.get(59).getInputStream().read())
                    .as("beyond the fiftieth")
                    .isNegative();
            assertThat(answers(slow.subList(0, 20), 10)).containsOnly("503");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_long_body_is_refused_by_its_announced_length_alone() throws IOException {
        assertThat(status(answer(FORM + "Content-Length: 262145\r\n\r\n"))).isEqualTo("413");
        assertThat(status(answer("POST /api/referrals:import HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                        + "Content-Length: 67108865\r\n\r\n")))
                .isEqualTo("413");
    }

    @Test
    void a_long_body_that_tells_no_length_is_refused_while_it_is_read() throws IOException {
        assertThat(status(answer(chunked("/status", "application/x-www-form-urlencoded", "a=" + "x".repeat(262_144)))))
                .isEqualTo("413");
        assertThat(status(answer(chunked("/api/referrals", "application/json", "\"" + "x".repeat(262_144) + "\""))))
                .isEqualTo("413");
    }

    @Test
    void a_form_has_only_so_many_fields() throws IOException {
        assertThat(status(answer(form(many(500, "&"))))).isEqualTo("200");
        assertThat(status(answer(form(many(501, "&"))))).isEqualTo("400");
        assertThat(status(answer(form(many(501, "&&&&"))))).isEqualTo("400");
    }

    @Test
    void a_form_that_cannot_be_decoded_is_refused() throws IOException {
        assertThat(status(answer(form("reference=%zz")))).isEqualTo("400");
        assertThat(status(answer(form("reference=%")))).isEqualTo("400");
    }

    @Test
    void a_head_has_only_so_many_lines_and_letters() throws IOException {
        String lines =
                IntStream.range(0, 200).mapToObj(i -> "X-" + i + ": 1\r\n").collect(Collectors.joining());
        assertThat(status(answer("GET / HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n")))
                .isEqualTo("400");
        assertThat(status(answer("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n")))
                .isEqualTo("400");
        assertThat(status(answer("GET /?" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .isEqualTo("400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/refer", "/status", "/import", "/sign-in", "/api/referrals:import", "/api/referrals"})
    void strangers_upload_nothing(String path) throws IOException {
        String answer = answer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\n");
        assertThat(status(answer)).isEqualTo("415");
    }

    @Test
    void strangers_send_files_a_few_at_a_time() throws Exception {
        String file = "POST /refer/documents HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                Socket socket = new RawRequests(port).open();
                senders.add(socket);
                send(socket, file);
            }
            assertThat(answers(senders, 2)).containsExactly("503", "503");
        } finally {
            for (Socket socket : senders) {
                socket.close();
            }
        }
        assertThat(status(answer("POST /refer/documents HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 99999999\r\n\r\n--b\r\n")))
                .isEqualTo("413");
    }

    /** And a header that nobody has looked at lets nobody past. */
    @Test
    void a_field_among_files_is_no_longer_than_a_form() throws IOException {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + "x".repeat(300_000) + "\r\n--b--\r\n";
        assertThat(status(answer("POST /refer/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: x\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)))
                .isEqualTo("413");
    }

    @Test
    void a_request_that_means_two_things_is_refused() throws IOException {
        assertThat(status(answer(FORM + "Connection: close\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\na=1&b=2")))
                .isEqualTo("400");
        assertThat(answer(FORM
                        + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n"))
                .satisfies(answer -> assertThat(answer.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2));
        assertThat(status(answer("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")))
                .isEqualTo("400");
    }
}
