package clinic.vein.architecture;

import clinic.vein.VeinClinicReferral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Draws which package knows which, from the classes alone. */
final class ModulesPage {

    static final Path FILE = Path.of("docs/modules.md");

    private static final Path SOURCES = Path.of("src/main/java");

    /** What every package may know says nothing about any. */
    private static final String KERNEL = "kernel";

    private static final Pattern DOOR = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private static final String PAGE = """
            # The packages and their neighbours

            An arrow says *knows*. What follows from other arrows is left out, and so is `kernel`, which all know. Each package
            names its neighbours on its door, `package-info.java`; the build draws this page from the classes and fails when
            they know somebody else. To draw it anew: `%s`. Do not edit it by hand.

            ```mermaid
            flowchart TD
            %s
            ```

            | package | what it is for |
            |---|---|
            %s
            """;

    private ModulesPage() {}

    /** @param command the one that writes the page anew */
    static String text(ApplicationModules modules, String command) {
        Map<String, Set<String>> knows = neighbours(modules);
        String arrows = knows.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(neighbour -> !followsFromOthers(knows, each.getKey(), neighbour))
                        .map(neighbour -> "    " + each.getKey() + " --> " + neighbour))
                .collect(Collectors.joining("\n"));
        String doors = modules.stream()
                .sorted()
                .map(module -> "| `%s` | %s |".formatted(name(module), purpose(module)))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(command, arrows, doors);
    }

    private static Map<String, Set<String>> neighbours(ApplicationModules modules) {
        Map<String, Set<String>> knows = new TreeMap<>();
        for (ApplicationModule module : modules) {
            Set<String> names = module.getDirectDependencies(modules, DependencyType.values())
                    .uniqueModules()
                    .map(ModulesPage::name)
                    .filter(name -> !name.equals(KERNEL))
                    .collect(Collectors.toCollection(TreeSet::new));
            knows.put(name(module), names);
        }
        return knows;
    }

    private static boolean followsFromOthers(Map<String, Set<String>> knows, String from, String to) {
        return knows.get(from).stream().anyMatch(other -> !other.equals(to) && reaches(knows, other, to));
    }

    /** There are no cycles: {@link ArchitectureTest}. */
    private static boolean reaches(Map<String, Set<String>> knows, String from, String to) {
        return knows.get(from).contains(to) || knows.get(from).stream().anyMatch(other -> reaches(knows, other, to));
    }

    private static String purpose(ApplicationModule module) {
        String folder = module.getBasePackage().getName().replace('.', '/');
        try {
            Matcher door = DOOR.matcher(Files.readString(SOURCES.resolve(folder).resolve("package-info.java")));
            if (!door.find()) {
                throw new IllegalStateException(folder + " does not say what it is for");
            }
            return door.group(1).strip().replaceAll("\\s*\\R\\s*\\*?\\s*", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getBasePackage()
                .getName()
                .substring(VeinClinicReferral.class.getPackageName().length() + 1);
    }
}
