package clinic.vein.information;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.OwnWording;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of sources says what the leaflets say; asked to, this writes it. */
class SourcesPageTest {

    private static final Path FILE = Path.of("docs/information-sources.md");
    private static final String COMMAND = "mvn test -Dtest=SourcesPageTest -Dinformation-sources=write";

    @Test
    void the_page_is_what_the_leaflets_say() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("information-sources"))) {
            Files.writeString(FILE, page);
        }
        assertThat(FILE)
                .as("the leaflets have changed; to write the page anew: %s", COMMAND)
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        List<Leaflet> leaflets = new Leaflets(OwnWording.NONE).in(Language.ENGLISH);
        String rows = new Sources()
                .all().values().stream()
                        .sorted(Comparator.comparing(Source::read).reversed().thenComparing(Source::id))
                        .map(source -> "| `%s` | %s | %s | %s |"
                                .formatted(
                                        source.id(), source.read().title(), citation(source), users(source, leaflets)))
                        .collect(Collectors.joining("\n"));
        return """
                # Where the patients’ leaflets know it from

                Made from the files in `src/main/resources/information/` by the build; to write it anew: `%s`.

                Each statement of a leaflet names its source, and the leaflets say how much of it we read. What was *not* read, or
                only in a copy, has to be read before a clinician approves the leaflets. The leaflets are in %s; a language is
                added by adding its files.

                | source | how much we read | what it is | in the leaflets |
                |---|---|---|---|
                %s
                """.formatted(
                        COMMAND,
                        TestCatalogue.READ_ONCE.forPatients().stream()
                                .map(Language::ownName)
                                .collect(Collectors.joining(" and ")),
                        rows);
    }

    private static String citation(Source source) {
        return source.read() == Source.Read.OWN ? "The clinic itself" : source.citation();
    }

    private static String users(Source source, List<Leaflet> leaflets) {
        return leaflets.stream()
                .filter(leaflet -> leaflet.sources().contains(source))
                .map(Leaflet::id)
                .collect(Collectors.joining(", "));
    }
}
