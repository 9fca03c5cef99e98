package clinic.vein.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address by which people reach the application, such as {@code https://referral.clinic.example}.
 *
 * @param publicAddress without it, http on this machine
 */
@ConfigurationProperties("clinic")
record PublicAddress(@DefaultValue("http://localhost:8080") URI publicAddress) {

    PublicAddress {
        if (publicAddress.getHost() == null
                || !(isHttps(publicAddress) || "http".equalsIgnoreCase(publicAddress.getScheme()))) {
            throw new IllegalArgumentException("clinic.public-address must begin with http:// or https://");
        }
    }

    boolean isHttps() {
        return isHttps(publicAddress);
    }

    static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
