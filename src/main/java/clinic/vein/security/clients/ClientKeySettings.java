package clinic.vein.security.clients;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hosts from which keys of other systems may be fetched, such as {@code keys.hospital.example}; none by default */
@ConfigurationProperties("clinic.client-keys")
record ClientKeySettings(@DefaultValue Set<String> hosts) {}
