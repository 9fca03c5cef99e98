package clinic.vein.information;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** The sources of all leaflets, the same in every language: {@code information/sources.properties}. */
final class Sources {

    private static final String CITED = ".cited";

    private final Map<String, Source> all = new TreeMap<>();

    Sources() {
        Properties file = new Properties();
        try (Reader text = new InputStreamReader(
                new ClassPathResource("information/sources.properties").getInputStream(), StandardCharsets.UTF_8)) {
            file.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.stringPropertyNames().stream().filter(key -> key.endsWith(CITED)).forEach(key -> {
            String id = key.substring(0, key.length() - CITED.length());
            String read = Optional.ofNullable(file.getProperty(id + ".read"))
                    .orElseThrow(() -> new IllegalStateException("How much was read of " + id + " is not said"));
            all.put(id, new Source(id, file.getProperty(key), Source.Read.valueOf(read)));
        });
    }

    /** @throws IllegalStateException where a leaflet names a source that there is not */
    Source required(String id, String leaflet) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> new IllegalStateException(leaflet + " names a source that there is not: " + id));
    }

    Map<String, Source> all() {
        return Map.copyOf(all);
    }
}
