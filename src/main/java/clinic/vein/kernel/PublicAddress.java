package clinic.vein.kernel;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address by which people reach the application, such as {@code https://referral.clinic.example}.
 *
 * @param publicAddress without it, http on this machine
 */
@ConfigurationProperties("clinic")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicAddress) {

    public PublicAddress {
        if (publicAddress.getHost() == null
                || !(isHttps(publicAddress) || "http".equalsIgnoreCase(publicAddress.getScheme()))) {
            throw new IllegalArgumentException("clinic.public-address must begin with http:// or https://");
        }
    }

    public boolean isHttps() {
        return isHttps(publicAddress);
    }

    /** @param path from the root, beginning with a slash */
    public URI to(String path) {
        return URI.create(root() + path);
    }

    /** Where patients read about their illness and its treatment, in a language. */
    public String information(Language language) {
        return page("/information", language);
    }

    /** @param path from the root, beginning with a slash; it may have places that are filled in later */
    public String page(String path, Language language) {
        return root() + path + "?lang=" + language.tag();
    }

    private String root() {
        String address = publicAddress.toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
