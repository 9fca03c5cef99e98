package clinic.vein.platform;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where {@code clinic.public-address} is https, whatever else must know it does: every cookie is for https only, and the
 * proxy in front, which ends TLS, is believed about whom it speaks for. Each may still be set otherwise.
 */
public final class HttpsDefaults implements EnvironmentPostProcessor {

    static final Map<String, Object> DEFAULTS = Map.of(
            "server.servlet.session.cookie.secure", "true",
            "server.forward-headers-strategy", "native",
            "camunda.bpm.webapp.csrf.enable-secure-cookie", "true",
            "camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true",
            "camunda.bpm.webapp.header-security.hsts-disabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address = environment.getProperty("clinic.public-address", "");
        if (address.toLowerCase(Locale.ROOT).startsWith("https:")) {
            environment.getPropertySources().addLast(new MapPropertySource("https", DEFAULTS));
        }
    }
}
