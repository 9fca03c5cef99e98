package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.platform.HttpsDefaults;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicAddressTest {

    private static MockEnvironment environment(String address) {
        MockEnvironment environment = new MockEnvironment().withProperty("clinic.public-address", address);
        new HttpsDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void behindHttpsEveryCookieIsForHttpsOnly() {
        MockEnvironment environment = environment("https://referral.clinic.example");

        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
        assertThat(environment.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie"))
                .isEqualTo("true");
        assertThat(environment.getProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie"))
                .isEqualTo("true");
    }

    @Test
    void withHttpNothingIsSaid() {
        assertThat(environment("http://localhost:8080").getProperty("server.servlet.session.cookie.secure"))
                .isNull();
    }

    @Test
    void browsersAreToldToStayWithHttpsOnlyWhereItIs() throws Exception {
        assertThat(strictTransport(true)).startsWith("max-age=31536000");
        assertThat(strictTransport(false)).isNull();
    }

    private static String strictTransport(boolean https) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BrowserRules.Headers(https, Set.of())
                .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> new PublicAddress(URI.create("referral.clinic.example")))
                .hasMessage("clinic.public-address must begin with http:// or https://");
    }
}
