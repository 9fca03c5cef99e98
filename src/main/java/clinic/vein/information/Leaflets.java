package clinic.vein.information;

import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.OwnText;
import clinic.vein.kernel.OwnWording;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.WordingFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Leaflets.class);

    /** What a leaflet is written in is text alone; a page and a printed sheet make of it what they need. */
    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?\\p{L}]|[$#*@~%]\\s*\\{|\\[\\[|&#?\\w+;");

    private final Map<Language, List<Leaflet>> all = new HashMap<>();
    private final Map<String, String> shipped = new HashMap<>();
    private final List<OwnText> own = new ArrayList<>();

    /** Reads all files, so that a broken one shows at the start; a broken one of the clinic's own is left out. */
    public Leaflets(OwnWording wording) {
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
                shipped.put(code(name.group(1), language), text);
                all.computeIfAbsent(language, each -> new ArrayList<>())
                        .add(LeafletFile.read(name.group(1), language, text, sources));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wording.leaflets().forEach(leaflet -> own.add(take(leaflet, sources)));
        all.values().forEach(leaflets -> leaflets.sort(Comparator.comparingInt(Leaflet::order)));
    }

    /** Those that the clinic has written itself, with what is wrong with them. */
    public List<OwnText> own() {
        return List.copyOf(own);
    }

    /** It takes the place of the one that comes with the application: of another nobody asks. */
    private OwnText take(OwnWording.OwnLeaflet leaflet, Sources sources) {
        Language language = leaflet.language();
        String text = leaflet.text();
        String ours = language == null ? null : shipped.get(code(leaflet.id(), language));
        WordingFault fault = null;
        if (language == null || ours == null) {
            fault = WordingFault.NO_SUCH_FILE;
        } else if (text == null) {
            fault = WordingFault.NOT_READABLE;
        } else if (!AllowedCharacters.only(text, true)) {
            fault = WordingFault.CHARACTER;
        } else if (MARKUP.matcher(text).find()) {
            fault = WordingFault.MARKUP;
        } else {
            try {
                Leaflet read = LeafletFile.read(leaflet.id(), language, text, sources);
                List<Leaflet> those = Objects.requireNonNull(all.get(language));
                those.removeIf(each -> each.id().equals(read.id()));
                those.add(read);
            } catch (IllegalStateException | DateTimeException | NumberFormatException broken) {
                LOG.warn("{}: {}", leaflet.file(), broken.getMessage());
                fault = WordingFault.BROKEN_LEAFLET;
            }
        }
        if (fault != null) {
            LOG.warn("{} is not used, and the leaflet that comes with the application is: {}", leaflet.file(), fault);
        }
        return leaflet.judged(ours, fault == null ? List.of() : List.of(new Violation("", fault)));
    }

    private static String code(String id, Language language) {
        return id + "/" + language;
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
