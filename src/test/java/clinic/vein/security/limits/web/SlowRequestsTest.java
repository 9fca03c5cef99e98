package clinic.vein.security.limits.web;

import static clinic.vein.security.limits.web.RawRequests.FORM;
import static clinic.vein.security.limits.web.RawRequests.status;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.web.IntakePages;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Requests that are too slow, byte by byte against a server of little patience. Nothing here is answered well, so that it does not
 * matter who of both is held up; and the server's own timeout, between two bytes, is short only where no second byte comes.
 */
@SpringBootTest(
        classes = {IntakePages.class, RequestLimitsConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.tomcat.connection-timeout=10m",
            "clinic.requests.patience=300ms",
            "clinic.requests.least-bytes-per-second=1000",
            "clinic.requests.head=1s"
        })
// What the server itself takes apart, it takes apart for the page of an error, too.
@ImportAutoConfiguration(MultipartAutoConfiguration.class)
@Timeout(600)
class SlowRequestsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext application;

    private String drip(String head) throws IOException {
        return new RawRequests(port).drip(head);
    }

    @Test
    void a_head_that_never_ends_is_hung_up_on() throws IOException {
        assertThat(status(new RawRequests(port).answer("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")))
                .isIn("", "400", "408");
    }

    @Test
    void a_body_that_never_comes_is_hung_up_on() throws IOException {
        Connector connector =
                ((TomcatWebServer) application.getWebServer()).getTomcat().getConnector();
        Object before = connector.getProperty("connectionTimeout");
        connector.setProperty("connectionTimeout", "700");
        try {
            assertThat(status(new RawRequests(port).answer(FORM + "Content-Length: 100\r\n\r\nreference=VC")))
                    .isIn("", "400", "408", "500");
        } finally {
            connector.setProperty("connectionTimeout", String.valueOf(before));
        }
    }

    @Test
    void a_body_that_drips_is_hung_up_on() throws IOException {
        assertThat(drip(FORM + "Content-Length: 100000\r\n\r\nreference=")).startsWith("HTTP/1.1 408");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void a_form_that_drips_by_another_method_is_hung_up_on(String method) throws IOException {
        assertThat(drip(FORM.replace("POST", method) + "Content-Length: 100000\r\n\r\nreference="))
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void a_file_that_drips_is_hung_up_on() throws IOException {
        String answer = drip("POST /api/referrals:import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    /** Once the page of the refusal was not shown before the file was there. */
    @Test
    void a_file_that_nobody_takes_is_refused_while_it_drips() throws IOException {
        assertThat(drip("POST /refer HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n"))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void a_head_that_drips_is_hung_up_on() throws IOException {
        assertThat(status(drip("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")))
                .isIn("", "408");
    }

    @Test
    void the_body_of_a_refused_request_is_not_read_on() throws IOException {
        new RawRequests(port)
                .dripUntilHungUp("POST /refer HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 200000\r\n\r\n--b\r\n");
    }
}
