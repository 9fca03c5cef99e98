package clinic.vein.messaging;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service that sends text messages: {@code docs/text-messages.md}.
 *
 * @param address where messages are given to it; without one, text messages are reception's
 * @param secret what both sides sign with
 * @param mostSegments how long a text message may be; local policy
 * @param regions whose mobile numbers are written to, ISO 3166; without any, those of {@code clinic.matching.telephone-region}.
 *     Anybody can type a number into the public form, and who answers for it earns by each message: so each is named here
 */
@ConfigurationProperties("clinic.text")
public record TextSettings(
        @Nullable URI address,
        @Nullable String secret,
        @DefaultValue("6") int mostSegments,
        @DefaultValue Set<String> regions) {

    /** As many letters as a key of HMAC-SHA256 has bytes. */
    private static final int SHORTEST_SECRET = 32;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public TextSettings {
        regions = Set.copyOf(regions);
        if (!Set.of(Locale.getISOCountries()).containsAll(regions)) {
            throw new IllegalArgumentException("clinic.text.regions must be countries such as GB");
        }
        if (address != null && address.toString().isBlank()) {
            address = null;
        }
        if (address != null && (address.getHost() == null || !isPrivate(address))) {
            throw new IllegalArgumentException(
                    "clinic.text.address must begin with https://, or with http:// on this machine");
        }
        if (address != null && (secret == null || secret.isBlank())) {
            throw new IllegalArgumentException("clinic.text.secret is missing");
        }
        if (secret != null && !secret.isBlank() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("clinic.text.secret must have 32 characters or more");
        }
        if (mostSegments < 1) {
            throw new IllegalArgumentException("clinic.text.most-segments must be 1 or more");
        }
    }

    private static boolean isPrivate(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") && THIS_MACHINE.contains(address.getHost());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "TextSettings[address=" + address + "]";
    }
}
