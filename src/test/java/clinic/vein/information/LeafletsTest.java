package clinic.vein.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.information.Leaflet.Block;
import clinic.vein.information.Leaflet.Part;
import clinic.vein.information.Leaflet.Piece;
import clinic.vein.information.Leaflet.Statement;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.OwnWording;
import clinic.vein.testing.TestCatalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The leaflets hold together: in each language, with their sources, and for whoever reads as a child of eleven. */
class LeafletsTest {

    private static final double A_CHILD_OF_ELEVEN = 6;

    /** A language that is offered to patients has its formula here. */
    private static final Map<Language, ToDoubleFunction<List<String>>> FORMULAS =
            Map.of(Language.ENGLISH, ReadingGrade::english, new Language("de"), ReadingGrade::german);

    private static final Leaflets LEAFLETS = new Leaflets(OwnWording.NONE);
    private static final Sources SOURCES = new Sources();

    static Stream<Leaflet> everyLeaflet() {
        return languages().flatMap(language -> LEAFLETS.in(language).stream());
    }

    static Stream<Language> languages() {
        return TestCatalogue.READ_ONCE.forPatients().stream();
    }

    @Test
    void there_is_a_leaflet_for_each_thing_that_patients_ask() {
        assertThat(LEAFLETS.in(Language.ENGLISH))
                .extracting(Leaflet::id)
                .containsExactly("causes", "magnesium", "veins", "specialist", "treatments", "afterwards");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_language_says_all_that_english_does_from_the_same_sources(Language language) {
        List<Leaflet> english = LEAFLETS.in(Language.ENGLISH);
        List<Leaflet> other = LEAFLETS.in(language);
        assertThat(other).extracting(Leaflet::language).containsOnly(language);
        for (int i = 0; i < english.size(); i++) {
            assertThat(skeleton(other.get(i)))
                    .as("%s in %s", english.get(i).id(), language)
                    .isEqualTo(skeleton(english.get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyLeaflet")
    void a_child_of_eleven_can_read_it(Leaflet leaflet) {
        assertThat(FORMULAS.get(leaflet.language()).applyAsDouble(texts(leaflet)))
                .as("%s in %s", leaflet.id(), leaflet.language())
                .isLessThanOrEqualTo(A_CHILD_OF_ELEVEN);
    }

    @ParameterizedTest
    @MethodSource("everyLeaflet")
    void every_statement_ends_with_its_source(Leaflet leaflet) {
        statements(leaflet)
                .forEach(statement -> assertThat(statement.pieces())
                        .isNotEmpty()
                        .allSatisfy(piece -> {
                            assertThat(piece.notes()).isNotEmpty();
                            assertThat(piece.text().strip()).matches("(?s).*[.?!:]");
                        }));
        Set<Integer> numbers = new HashSet<>();
        statements(leaflet).flatMap(each -> each.pieces().stream()).forEach(piece -> numbers.addAll(piece.notes()));
        assertThat(numbers)
                .hasSameSizeAs(leaflet.sources())
                .allMatch(number -> number <= leaflet.sources().size());
    }

    @Test
    void every_source_is_used_and_tells_authors_and_year() {
        Set<String> used = new HashSet<>();
        everyLeaflet().forEach(leaflet -> leaflet.sources().forEach(source -> used.add(source.id())));
        assertThat(used).isEqualTo(SOURCES.all().keySet());
        SOURCES.all().values().stream()
                .filter(source -> source.read() != Source.Read.OWN)
                .forEach(source ->
                        assertThat(source.citation()).as(source.id()).matches(".+(, (19|20)\\d\\d\\b|, no year).*"));
    }

    @Test
    void what_the_clinic_must_say_of_magnesium_is_said() {
        String said = String.join(
                " ", texts(LEAFLETS.find("magnesium", Language.ENGLISH).orElseThrow()));
        assertThat(said)
                .contains("Whole grains", "Green leaves", "Nuts", "Potatoes", "calcium", "In 1998", "ten people")
                .contains("not a cure", "ask a doctor before you take magnesium", "Kidneys", "Other medicines");
    }

    @Test
    void a_changed_word_is_another_edition() {
        String text = "order: 1\nedition: 2026-01-31\n\n# Title\n\nA lead. [clinic]\n\n## Heading\n\nMore. [clinic]\n";
        Leaflet first = LeafletFile.read("title", Language.ENGLISH, text, SOURCES);
        Leaflet second = LeafletFile.read("title", Language.ENGLISH, text.replace("More", "Less"), SOURCES);
        assertThat(first.edition()).startsWith("2026-01-31-").isNotEqualTo(second.edition());
        assertThat(first.given()).isEqualTo("title/en/" + first.edition());
    }

    @Test
    void a_statement_without_a_source_is_no_leaflet() {
        assertThatThrownBy(() -> LeafletFile.read(
                        "title",
                        Language.ENGLISH,
                        "order: 1\nedition: 2026-01-31\n\n# Title\n\nA lead. [clinic]\n\n## Heading\n\nSourced. [clinic] Not.\n",
                        SOURCES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without a source: Not.");
        assertThatThrownBy(() -> LeafletFile.read(
                        "title",
                        Language.ENGLISH,
                        "order: 1\nedition: 2026-01-31\n\n# T\n\nA lead. [nobody-1999]\n",
                        SOURCES))
                .hasMessageContaining("nobody-1999");
    }

    private static List<String> skeleton(Leaflet leaflet) {
        return Stream.concat(
                        Stream.of(
                                leaflet.order() + " " + leaflet.edition().substring(0, 10),
                                sources(leaflet, leaflet.lead())),
                        leaflet.parts().stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of("heading"),
                                        part.blocks().stream()
                                                .flatMap(block -> block.statements().stream()
                                                        .map(statement -> (block.list() ? "- " : "")
                                                                + sources(leaflet, statement))))))
                .toList();
    }

    private static String sources(Leaflet leaflet, Statement statement) {
        return statement.pieces().stream()
                .flatMap(piece -> piece.notes().stream())
                .map(note -> leaflet.sources().get(note - 1).id())
                .toList()
                .toString();
    }

    private static List<String> texts(Leaflet leaflet) {
        return statements(leaflet)
                .map(statement -> String.join(
                        " ", statement.pieces().stream().map(Piece::text).toList()))
                .toList();
    }

    private static Stream<Statement> statements(Leaflet leaflet) {
        return Stream.concat(
                Stream.of(leaflet.lead()),
                leaflet.parts().stream()
                        .map(Part::blocks)
                        .flatMap(List::stream)
                        .map(Block::statements)
                        .flatMap(List::stream));
    }
}
