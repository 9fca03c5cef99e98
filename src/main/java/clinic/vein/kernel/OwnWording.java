package clinic.vein.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a clinic that words its messages and letters itself: the same files as in {@code words/}, with those texts
 * alone that are to be otherwise. Read once, at the start. A text with a fault is not used, and none is ever run: a place in
 * braces is filled in, and all else stays what it is.
 */
public final class OwnWording {

    private static final String LETTERS = "patients/letters";

    /** Of what may be worded: what is sent and printed. Screens and forms belong to the application. */
    private static final Set<String> FILES = Set.of("patients/messages", LETTERS, "staff/messages");

    private static final String INFORMATION = "information";
    private static final String WORDS = ".properties";
    private static final String LEAFLET = ".md";
    private static final Pattern NAME = Pattern.compile("([a-z]+/[a-z-]+)(?:_([A-Za-z-]+))?\\.(?:properties|md)");
    private static final int DEEPEST = 4;
    private static final long LARGEST_FILE = 200_000;
    private static final int MOST_FILES = 200;

    /** Of a clinic that takes the texts as they come. */
    public static final OwnWording NONE = new OwnWording(null);

    private final @Nullable Path folder;

    private OwnWording(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @throws StartupRefused where there is no such folder: a clinic that names one counts on its own words */
    public static OwnWording in(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new StartupRefused(
                    "There is no folder of texts at " + folder.toAbsolutePath(),
                    "Set clinic.templates to the folder with the clinic's own texts, or take the setting away.");
        }
        return new OwnWording(folder);
    }

    /** Where it is; null where there is none. */
    public @Nullable Path folder() {
        return folder;
    }

    /**
     * @param text a file's texts by language and name, such as {@code patients/messages}: what comes with the application
     * @return each text of the clinic's own, with what is wrong with it
     */
    List<OwnText> texts(BiFunction<Language, String, Map<String, String>> text) {
        List<OwnText> own = new ArrayList<>();
        for (Path file : files()) {
            String name = name(file);
            if (name.startsWith(INFORMATION + "/")) {
                continue;
            }
            Matcher parts = NAME.matcher(name);
            if (!name.endsWith(WORDS) || !parts.matches() || !FILES.contains(parts.group(1))) {
                own.add(whole(name, null, WordingFault.NO_SUCH_FILE));
                continue;
            }
            Language language = language(parts.group(2));
            Map<String, String> shipped = language == null ? Map.of() : text.apply(language, parts.group(1));
            if (language == null || shipped.isEmpty()) {
                own.add(whole(name, null, WordingFault.NO_SUCH_FILE));
                continue;
            }
            own.addAll(texts(file, name, language, shipped));
        }
        return List.copyOf(own);
    }

    private static List<OwnText> texts(Path file, String name, Language language, Map<String, String> shipped) {
        Properties read = new Properties();
        String content = content(file);
        try {
            if (content == null) {
                return List.of(whole(name, language, WordingFault.NOT_READABLE));
            }
            read.load(new StringReader(content));
        } catch (IOException | IllegalArgumentException broken) {
            return List.of(whole(name, language, WordingFault.NOT_READABLE));
        }
        WordingRules rules = new WordingRules(shipped, name.startsWith(LETTERS));
        return read.stringPropertyNames().stream()
                .sorted()
                .map(key -> new OwnText(
                        name,
                        language,
                        key,
                        shipped.get(key),
                        read.getProperty(key),
                        rules.check(key, read.getProperty(key))))
                .toList();
    }

    /**
     * A leaflet that a clinic has written itself.
     *
     * @param language null where its name tells none
     * @param text null where it cannot be read
     */
    public record OwnLeaflet(
            String file,
            String id,
            @Nullable Language language,
            @Nullable String text) {

        /** @param text what comes with the application, or null */
        public OwnText judged(@Nullable String shipped, List<Violation> faults) {
            return new OwnText(file, language, "", shipped, text == null ? "" : text, faults);
        }
    }

    /** The leaflets in it, whatever is in them. */
    public List<OwnLeaflet> leaflets() {
        List<OwnLeaflet> leaflets = new ArrayList<>();
        for (Path file : files()) {
            String name = name(file);
            if (name.startsWith(INFORMATION + "/")) {
                Matcher parts = NAME.matcher(name);
                boolean named = parts.matches() && name.endsWith(LEAFLET);
                leaflets.add(
                        named
                                ? new OwnLeaflet(
                                        name,
                                        parts.group(1).substring(INFORMATION.length() + 1),
                                        language(parts.group(2)),
                                        content(file))
                                : new OwnLeaflet(name, "", null, null));
            }
        }
        return List.copyOf(leaflets);
    }

    /**
     * Whoever works on a text leaves copies and hidden files beside it. Links are followed: a folder may be one, and so may
     * all in it, as Kubernetes mounts a ConfigMap.
     */
    private List<Path> files() {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = all.filter(file -> !name(file).matches("(?:.*/)?\\..*"))
                    .filter(OwnWording::isText)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new StartupRefused(
                        "The folder of texts at " + folder.toAbsolutePath() + " has more than " + MOST_FILES + " files",
                        "Leave in the folder that clinic.templates names the clinic's own texts alone.");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new StartupRefused(
                    "The folder of texts at " + folder.toAbsolutePath() + " cannot be read: " + e.getMessage(),
                    "Let the application read the folder that clinic.templates names, and all in it: no link in it may"
                            + " lead nowhere or back to a folder around it.",
                    e);
        }
    }

    private static boolean isText(Path file) {
        if (Files.notExists(file)) {
            throw new UncheckedIOException(new NoSuchFileException(file.toString(), null, "the link leads nowhere"));
        }
        return Files.isRegularFile(file);
    }

    private String name(Path file) {
        return String.valueOf(folder == null ? file : folder.relativize(file)).replace('\\', '/');
    }

    /** @return null where it is none */
    private static @Nullable Language language(@Nullable String tag) {
        try {
            return tag == null ? Language.ENGLISH : new Language(tag);
        } catch (IllformedLocaleException | IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable String content(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE ? null : Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            return null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static OwnText whole(String file, @Nullable Language language, WordingFault fault) {
        return new OwnText(file, language, "", null, "", List.of(new Violation("", fault)));
    }
}
