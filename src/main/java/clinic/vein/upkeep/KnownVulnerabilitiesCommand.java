package clinic.vein.upkeep;

import clinic.vein.upkeep.Advisory.Component;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * {@code --clinic.known-vulnerabilities=<file>}: what the file knows against the libraries that the application was built
 * from, without a network. The file holds advisories in the OSV format: one, an array, {@code {"vulns": […]}}, or an archive
 * of such files as osv.dev exports it. The list of libraries is the one that {@code mvn -Psbom package} puts into the jar, or
 * {@code --clinic.bill-of-materials=<file>} in the CycloneDX format. Exit code 0 when nothing is known, 1 when something is, 2 when one of both
 * cannot be read.
 */
public final class KnownVulnerabilitiesCommand {

    private static final String ADVISORIES = "--clinic.known-vulnerabilities=";
    private static final String BILL = "--clinic.bill-of-materials=";
    private static final String PACKAGED_BILL = "/META-INF/sbom/application.cdx.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownVulnerabilitiesCommand() {}

    public static boolean isAskedFor(String... arguments) {
        return value(ADVISORIES, arguments).isPresent();
    }

    public static int run(PrintStream out, String... arguments) {
        try {
            List<Component> components = components(value(BILL, arguments));
            List<Advisory> advisories =
                    advisories(Path.of(value(ADVISORIES, arguments).orElseThrow()));
            List<String> known = components.stream()
                    .flatMap(component -> advisories.stream()
                            .map(advisory -> advisory.against(component))
                            .flatMap(Optional::stream))
                    .sorted()
                    .toList();
            known.forEach(out::println);
            out.println(components.size() + " libraries, " + advisories.size() + " advisories, " + known.size()
                    + " of them against what is built in");
            return known.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            out.println("Nothing was compared: " + e.getMessage());
            return 2;
        }
    }

    private static List<Component> components(Optional<String> file) throws IOException {
        try (InputStream bill = file.isPresent()
                ? Files.newInputStream(Path.of(file.get()))
                : KnownVulnerabilitiesCommand.class.getResourceAsStream(PACKAGED_BILL)) {
            if (bill == null) {
                throw new FileNotFoundException("this jar was built without -Psbom and does not list its libraries");
            }
            List<Component> components = new ArrayList<>();
            for (JsonNode component : JSON.readTree(bill).path("components")) {
                components.add(new Component(
                        component.path("group").asText() + ":"
                                + component.path("name").asText(),
                        component.path("version").asText()));
            }
            if (components.isEmpty()) {
                throw new IOException("the bill of materials lists no library");
            }
            return components;
        }
    }

    private static List<Advisory> advisories(Path file) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        try (InputStream content = Files.newInputStream(file)) {
            if (!file.toString().endsWith(".zip")) {
                add(advisories, JSON.readTree(content));
            } else {
                ZipInputStream archive = new ZipInputStream(content);
                for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    add(advisories, JSON.readTree(archive.readAllBytes()));
                }
            }
        }
        if (advisories.isEmpty()) {
            throw new IOException(file + " holds no advisory in the OSV format");
        }
        return advisories;
    }

    private static void add(List<Advisory> advisories, JsonNode node) {
        if (node.isArray()) {
            node.forEach(one -> add(advisories, one));
        } else if (node.has("vulns")) {
            add(advisories, node.get("vulns"));
        } else {
            Advisory.of(node).ifPresent(advisories::add);
        }
    }

    private static Optional<String> value(String option, String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst();
    }
}
