package clinic.vein.fhir.subscription;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the application may tell of changes.
 *
 * @param hosts as an address names them, with a port where it is not the usual one; without any, nobody can subscribe
 * @param privateAddresses whether a host may be on this machine or in the clinic's own network
 * @param plainHttp whether an address may begin with {@code http://}; for tests
 */
@ConfigurationProperties("clinic.fhir.subscriptions")
public record SubscriptionSettings(
        @DefaultValue Set<String> hosts,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("false") boolean plainHttp) {

    private static final int LONGEST = 500;

    public SubscriptionSettings {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOff() {
        return hosts.isEmpty();
    }

    /** Whether this is one of the addresses that may be told, by its letters; where its host leads to is looked at each time. */
    boolean allows(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return address.toString().length() <= LONGEST
                && (scheme.equals("https") || plainHttp && scheme.equals("http"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && hosts.contains(named(address));
    }

    private static String named(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return address.getPort() < 0 ? host : host + ":" + address.getPort();
    }
}
