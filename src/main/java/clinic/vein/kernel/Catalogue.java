package clinic.vein.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All that people read, in each language there are files for: {@code words/patients} holds what patients see, {@code
 * words/staff} what only staff and practices do. A file without a language in its name is English; {@code _de} before the
 * dot is German. A language is added by adding its files.
 */
public final class Catalogue {

    private static final String PATIENTS = "patients";
    private static final String STAFF = "staff";
    /** Senders can make up locales without end. */
    private static final int MOST_LOCALES = 1000;

    private static final Pattern FILE = Pattern.compile("([a-z-]+)(?:_([A-Za-z-]+))?\\.properties");

    private final Map<Language, Map<String, Set<String>>> files = new HashMap<>();
    private final Map<Language, Map<String, String>> texts = new TreeMap<>(Comparator.comparing(Language::tag));
    private final SortedSet<Language> forPatients = new TreeSet<>(Comparator.comparing(Language::ownName));
    private final SortedSet<Language> forStaff = new TreeSet<>(Comparator.comparing(Language::ownName));
    private final Map<Locale, Language> known = new ConcurrentHashMap<>();
    private final Map<Language, Words> words = new ConcurrentHashMap<>();
    private final MessageSource source = new CatalogueMessages(this);

    private final Locale english;

    private final List<OwnText> own;

    /** English as in Britain, with the texts that come with the application alone. */
    public Catalogue() {
        this(Locale.UK);
    }

    /** With the texts that come with the application alone. */
    public Catalogue(Locale english) {
        this(english, OwnWording.NONE);
    }

    /**
     * Reads all files, so that a broken one shows at the start.
     *
     * @param english how English is written: of what is written otherwise than in Britain, {@code words/<its tag>} holds the
     *     differences alone
     * @param wording what the clinic words otherwise than the application
     */
    public Catalogue(Locale english, OwnWording wording) {
        this.english = english;
        forStaff.add(Language.ENGLISH);
        read(PATIENTS, forPatients);
        read(STAFF, forStaff);
        if (!english.equals(Locale.UK)) {
            english().putAll(differences(english));
        }
        own = wording.texts(this::shipped);
        own.stream()
                .filter(OwnText::isUsed)
                .forEach(text -> required(text.language()).put(text.key(), WordingRules.asKept(text.own())));
    }

    /** What a clinic has worded itself, with what is wrong with it. */
    public List<OwnText> own() {
        return own;
    }

    /** @return the texts of a file such as {@code patients/messages}; none where there is no such file */
    private Map<String, String> shipped(Language language, String file) {
        return files.getOrDefault(language, Map.of()).getOrDefault(file, Set.of()).stream()
                .collect(Collectors.toMap(key -> key, key -> required(language).getOrDefault(key, "")));
    }

    private Map<String, String> required(@Nullable Language language) {
        return Objects.requireNonNull(texts.get(Objects.requireNonNull(language)));
    }

    /** The English that a country writes. */
    public static Locale englishOf(String country) {
        return country.equals(Locale.US.getCountry()) ? Locale.US : Locale.UK;
    }

    private Map<String, String> differences(Locale written) {
        Map<String, String> found = new HashMap<>();
        String folder = written.toLanguageTag().toLowerCase(Locale.ROOT);
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:words/" + folder + "/*.properties")) {
                read(file, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.keySet().stream()
                .filter(key -> !english().containsKey(key))
                .findAny()
                .ifPresent(key -> {
                    throw new IllegalStateException(key + " of words/" + folder + " is no text in English");
                });
        return found;
    }

    /** In which dates, numbers and texts of the language are written here. */
    Locale locale(Language language) {
        return language.equals(Language.ENGLISH) ? english : language.locale();
    }

    private void read(String folder, SortedSet<Language> readers) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:words/" + folder + "/*.properties")) {
                Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
                if (!name.matches()) {
                    throw new IllegalStateException(file + " is not named like a file of words");
                }
                Language language = name.group(2) == null ? Language.ENGLISH : new Language(name.group(2));
                readers.add(language);
                Set<String> read = read(file, texts.computeIfAbsent(language, each -> new HashMap<>()));
                files.computeIfAbsent(language, each -> new HashMap<>()).put(folder + "/" + name.group(1), read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> read(Resource file, Map<String, String> into) throws IOException {
        Properties read = new Properties();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(text);
        }
        for (String key : read.stringPropertyNames()) {
            if (into.putIfAbsent(key, read.getProperty(key)) != null) {
                throw new IllegalStateException(key + " stands in two files of words: " + file);
            }
        }
        return read.stringPropertyNames();
    }

    /** Those that all is there in which patients see, by their names. */
    public List<Language> forPatients() {
        return List.copyOf(forPatients);
    }

    public List<Language> forStaff() {
        return List.copyOf(forStaff);
    }

    /** @return what the tag names among those that patients can choose */
    public Optional<Language> find(String tag) {
        return forPatients.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** In English where the language is unknown, as one whose files were taken away. */
    public Words in(Language language) {
        Language known = texts.containsKey(language) ? language : Language.ENGLISH;
        return words.computeIfAbsent(known, each -> new Words(each, locale(each), source));
    }

    /** For whoever reads in a locale. */
    public Words in(Locale locale) {
        return in(of(locale));
    }

    public MessageSource messages() {
        return source;
    }

    /** Every text by its key; in English what the language has no text for. */
    public Map<String, String> all(Language language) {
        Map<String, String> all = new TreeMap<>(english());
        all.putAll(texts.getOrDefault(language, Map.of()));
        return all;
    }

    /** The language for whoever reads in a locale: its own region's, else the same language's, else English. */
    public Language of(Locale locale) {
        // Asked for each text.
        Language found = known.get(locale);
        if (found == null) {
            found = nearest(locale);
            if (known.size() < MOST_LOCALES) {
                known.put(locale, found);
            }
        }
        return found;
    }

    private Language nearest(Locale locale) {
        return Stream.of(locale.toLanguageTag(), locale.getLanguage())
                .filter(tag -> !tag.isEmpty())
                .map(Language::new)
                .filter(texts::containsKey)
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    Optional<String> text(String key, Locale locale) {
        String text = texts.getOrDefault(of(locale), Map.of()).get(key);
        return Optional.ofNullable(text == null ? english().get(key) : text);
    }

    private Map<String, String> english() {
        return Objects.requireNonNull(texts.get(Language.ENGLISH));
    }
}
