package clinic.vein.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader agree on each property of the document. */
class ReferralDocumentSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = schema();
    private static final JsonSchema VALIDATOR =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

    /** What no schema says: real dates, numbers in words, telephone numbers, characters, answers that fit together. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "not.a.date",
            "ambiguous.date",
            "spreadsheet.number",
            "in.future",
            "bad.format",
            "control.character",
            "cannot.be.printed",
            "does.not.fit",
            "not.a.number",
            "unknown.unit",
            "too.precise");

    /** A language is added by adding its words. */
    private static boolean isBeyondASchema(Violation violation) {
        return BEYOND_A_SCHEMA.contains(violation.code())
                || violation.field().equals("patient.language")
                        && violation.code().equals("unknown.value");
    }

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1",
            "2",
            "3",
            "7",
            "10",
            "11",
            "40",
            "41",
            "82.5",
            "82.55",
            "250",
            "251",
            "350",
            "351",
            "\"13 st 2\"",
            "36500",
            "36501",
            "1.5",
            "99999999999",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"YES\"",
            "\"NO\"",
            "\"UNKNOWN\"",
            "\"NOT_ASKED\"",
            "\"yes\"",
            "\"NONE\"",
            "\"LEFT\"",
            "\"BOTH\"",
            "\"ONE\"",
            "\"PAST\"",
            "\"NOW\"",
            "\"HEALED\"",
            "\"OPEN\"",
            "\"FEMALE\"",
            "\"API\"",
            "\"" + "a".repeat(64) + "\"",
            "\"" + "a".repeat(65) + "\"",
            "\"" + "a".repeat(300) + "\"",
            "\"" + "a".repeat(301) + "\"",
            "[]",
            "[null]",
            "[\"ACHING\"]",
            "[\"ACHING\", \"ACHING\"]",
            "[\"DIABETES\"]",
            "[1]",
            "[[]]",
            "{}",
            "[{\"text\": \"iron\"}]",
            "[{\"text\": \"iron\", \"atc\": null}]",
            "[{\"text\": \"iron\", \"more\": 1}]",
            "[{\"text\": \" \"}]",
            "[{\"atc\": \"B03AA07\"}]",
            "{\"system\": \"urn:a\", \"value\": \"1\"}",
            "{\"system\": \"urn:a\"}",
            "{\"system\": \"\", \"value\": \"\"}",
            "{\"more\": 1}");

    private final ReferralDocument reader = SampleDocument.reader();

    private static JsonNode schema() {
        try (InputStream file = ReferralDocument.class.getResourceAsStream("/schemas/referral-document.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> paths() {
        return properties("", SCHEMA).stream();
    }

    /** Every property of the schema, by its path; those of a list's entries are the list's. */
    private static List<String> properties(String path, JsonNode node) {
        List<String> found = new ArrayList<>();
        node.path("properties").properties().forEach(property -> {
            String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            found.add(name);
            found.addAll(properties(name, property.getValue()));
        });
        return found;
    }

    @Test
    void everyQuestionIsInTheSchemaAndTheOtherWayRound() {
        Set<String> questions =
                Arrays.stream(Question.values()).map(Question::path).collect(Collectors.toCollection(TreeSet::new));
        Set<String> values = paths().filter(path -> paths().noneMatch(other -> other.startsWith(path + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        values.remove("documentVersion");
        assertThat(values).isEqualTo(questions);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void readerAndSchemaTakeTheSame(String path) {
        for (String value : VALUES) {
            agree(sparse().with(path, value).node(), path + " = " + value);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void readerAndSchemaNeedTheSame(String path) {
        agree(sparse().without(path).node(), "without " + path);
        agree(SampleDocument.complete().without(path).node(), "complete without " + path);
    }

    @Test
    void readerAndSchemaKnowNoOtherProperty() {
        for (String place :
                List.of("", "patient.", "restlessLegs.", "veins.", "background.", "background.beforeTreatment.")) {
            agree(sparse().with(place + "more", "null").node(), place + "more");
        }
    }

    @Test
    void everySampleIsValid() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/documents"))) {
            List<Path> sent = files.filter(file -> file.getFileName().toString().startsWith("sent-"))
                    .toList();
            assertThat(sent).isNotEmpty();
            for (Path file : sent) {
                assertThat(VALIDATOR.validate(JSON.readTree(Files.readString(file))))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void theNewestVersionIsTheReaders() {
        List<Integer> versions = new ArrayList<>();
        SCHEMA.at("/properties/documentVersion/enum").forEach(version -> {
            if (!version.isNull()) {
                versions.add(version.intValue());
            }
        });
        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, ReferralDocument.VERSION)
                        .boxed()
                        .toList());
    }

    @Test
    void everyPropertyIsDescribed() {
        paths().forEach(path -> assertThat(SCHEMA.at("/properties/" + path.replace(".", "/properties/"))
                        .path("description")
                        .asText())
                .as(path)
                .isNotBlank());
    }

    /** Nothing that another answer could contradict. */
    private static SampleDocument sparse() {
        return SampleDocument.complete()
                .without("veins.legs")
                .without("veins.ulcer")
                .without("veins.visible");
    }

    private void agree(ObjectNode document, String what) {
        List<Violation> refused = refused(document);
        boolean valid = VALIDATOR.validate(document).isEmpty();
        if (refused.isEmpty()) {
            assertThat(valid).as("%s is read, so the schema takes it", what).isTrue();
        } else if (refused.stream().noneMatch(ReferralDocumentSchemaTest::isBeyondASchema)) {
            assertThat(valid)
                    .as("%s is refused (%s), so is it by the schema", what, refused)
                    .isFalse();
        }
    }

    private List<Violation> refused(ObjectNode document) {
        Refused refused = catchThrowableOfType(Refused.class, () -> reader.read(document, null));
        return refused == null ? List.of() : refused.violations();
    }
}
