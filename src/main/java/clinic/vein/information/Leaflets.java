package clinic.vein.information;

import clinic.vein.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All leaflets, in each language there are files for in {@code information/}: {@code magnesium.md} is English, {@code
 * magnesium_de.md} German. A language is added by adding its files; what it lacks is read in English.
 */
@Component
public class Leaflets {

    private static final Pattern FILE = Pattern.compile("([a-z-]+)(?:_([A-Za-z-]+))?\\.md");

    private final Map<Language, List<Leaflet>> all = new HashMap<>();

    /** Reads all files, so that a broken one shows at the start. */
    public Leaflets() {
        Sources sources = new Sources();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:information/*.md")) {
                Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
                if (!name.matches()) {
                    throw new IllegalStateException(file + " is not named like a leaflet");
                }
                Language language = name.group(2) == null ? Language.ENGLISH : new Language(name.group(2));
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                all.computeIfAbsent(language, each -> new ArrayList<>())
                        .add(LeafletFile.read(name.group(1), language, text, sources));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.values().forEach(leaflets -> leaflets.sort(Comparator.comparingInt(Leaflet::order)));
    }

    public List<Leaflet> in(Language language) {
        return all.getOrDefault(Language.ENGLISH, List.of()).stream()
                .map(english -> own(english.id(), language).orElse(english))
                .toList();
    }

    public Optional<Leaflet> find(String id, Language language) {
        return in(language).stream().filter(leaflet -> leaflet.id().equals(id)).findFirst();
    }

    /** @param code as {@link Leaflet#code()} says it */
    public Optional<Leaflet> find(String code) {
        return all.values().stream()
                .flatMap(List::stream)
                .filter(leaflet -> leaflet.code().equals(code))
                .findFirst();
    }

    private Optional<Leaflet> own(String id, Language language) {
        return all.getOrDefault(language, List.of()).stream()
                .filter(leaflet -> leaflet.id().equals(id))
                .findFirst();
    }
}
