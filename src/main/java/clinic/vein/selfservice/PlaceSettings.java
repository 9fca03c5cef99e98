package clinic.vein.selfservice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the clinic is, for patients on their way.
 *
 * @param address as it stands on an envelope, in one line; blank where it is not said
 * @param map the address of a map that shows the clinic, with {@code {address}} where the address goes in; blank for no map.
 *     Nothing of the patient goes in: whoever runs the map learns that somebody looks for the clinic
 */
@ConfigurationProperties("clinic.place")
public record PlaceSettings(
        @DefaultValue("") String address, @DefaultValue("") String map) {

    private static final String ADDRESS = "{address}";

    public PlaceSettings {
        address = address.strip();
        map = map.strip();
        if (!map.isEmpty() && !map.startsWith("https://")) {
            throw new IllegalArgumentException("clinic.place.map must begin with https://");
        }
        if (map.contains(ADDRESS) && address.isEmpty()) {
            throw new IllegalArgumentException("clinic.place.map needs clinic.place.address");
        }
        if (!map.isEmpty()) {
            URI.create(filled(map, address));
        }
    }

    Optional<String> link() {
        return map.isEmpty() ? Optional.empty() : Optional.of(filled(map, address));
    }

    private static String filled(String map, String address) {
        return map.replace(ADDRESS, URLEncoder.encode(address, StandardCharsets.UTF_8));
    }
}
