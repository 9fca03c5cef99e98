package clinic.vein.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** No log, trace or record keeps the secret of an address. */
class SecretPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/go/0123456789abcdefghjkmnpqrs, /go/-",
        "/go/0123456789abcdefghjkmnpqrs/again, /go/-/again",
        "/clinic/go/secret, /clinic/go/-",
        "/feeds/secret.ics, /feeds/-",
        "/status, /status",
        "/going/on, /going/on"
    })
    void an_address_stands_there_without_it(String path, String told) {
        assertThat(SecretPaths.masked(path)).isEqualTo(told);
    }

    @Test
    void a_trace_tells_the_address_without_it() {
        var context = new ServerRequestObservationContext(
                new MockHttpServletRequest("GET", "/go/0123456789abcdefghjkmnpqrs"), new MockHttpServletResponse());
        assertThat(new SecretPathsObserved()
                        .getHighCardinalityKeyValues(context)
                        .toString())
                .contains("/go/-")
                .doesNotContain("0123456789");
    }
}
