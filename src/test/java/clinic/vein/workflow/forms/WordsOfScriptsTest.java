package clinic.vein.workflow.forms;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.process.CareTask;
import clinic.vein.testing.OurClasses;
import clinic.vein.testing.TestCatalogue;
import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.VeinSite;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The engine's apps and their forms have no words of their own, and ask the catalogue for none that it has not. */
class WordsOfScriptsTest {

    private static final Path APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final Path FORMS = Path.of("bpmn/forms");
    private static final Path DECISIONS = Path.of("bpmn/decisions");

    /** Whose outputs nobody sees: they are dates, the roles that a task goes to, and what a patient is told in sentences. */
    private static final Set<String> NOT_SHOWN = Set.of("DuePolicy", "RedFlagCall");

    private static final Set<String> PLAIN =
            Set.of("text", "number", "yes-no", "day", "moment", "task", "rules", "decision");
    private static final Map<Class<?>, String> KINDS = Map.of(
            Boolean.class, "yes-no",
            boolean.class, "yes-no",
            Integer.class, "number",
            int.class, "number",
            BigDecimal.class, "number",
            Instant.class, "moment",
            LocalDate.class, "day");

    private static final Map<String, List<Class<?>>> TYPES = new TreeMap<>();

    static {
        OurClasses.all()
                .forEach(each -> TYPES.computeIfAbsent(nameOf(each.getName()), name -> new ArrayList<>())
                        .add(each));
    }

    private final Map<String, String> words = TestCatalogue.READ_ONCE.all(Language.ENGLISH);
    private final Map<String, Map<String, String>> shown = part("SHOWN");
    private final Map<String, Map<String, String>> outputs = part("OUTPUTS");

    @Test
    void a_record_is_shown_field_by_field_as_what_it_is() {
        shown.forEach((name, kinds) -> {
            Map<String, String> fields = Arrays.stream(record(name).getRecordComponents())
                    .collect(toMap(
                            RecordComponent::getName,
                            field -> kind(field, kinds.getOrDefault(field.getName(), "undeclared")),
                            (a, b) -> a,
                            LinkedHashMap::new));
            assertThat(kinds).as(name).containsExactlyEntriesOf(fields);
        });
    }

    /** What is kept as text says here what it is; whatever has a type is shown as that. */
    private String kind(RecordComponent field, String declared) {
        Type type = element(field.getGenericType());
        if (type instanceof Class<?> plain && KINDS.containsKey(plain)) {
            return KINDS.get(plain);
        }
        String name = nameOf(((Class<?>) type).getName());
        if (name.equals("CeapBasis")) {
            return "ceap";
        }
        if (name.equals("Measured")) {
            return declared.equals("with-unit") ? declared : "measured";
        }
        if (name.equals("Background.Medicine")) {
            return "medicine";
        }
        if (name.equals("FiredRule")) {
            return "rules";
        }
        if (name.equals("TaskKey")) {
            return "task";
        }
        return type == String.class || type == Object.class ? declared : name;
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType many
                        && (Collection.class.isAssignableFrom((Class<?>) many.getRawType())
                                || many.getRawType() == Optional.class)
                ? element(many.getActualTypeArguments()[0])
                : type;
    }

    @Test
    void every_field_that_is_shown_has_a_name_and_every_constant_of_its_list_a_word() {
        Set<String> missing = new TreeSet<>();
        Stream.of(shown.values(), outputs.values(), List.of(flat("WORK")))
                .flatMap(Collection::stream)
                .forEach(kinds -> kinds.forEach((field, kind) -> {
                    need("Field." + field, missing);
                    if (!PLAIN.contains(kind)
                            && !shown.containsKey(kind)
                            && !Set.of("ceap", "medicine", "measured", "with-unit")
                                    .contains(kind)) {
                        needAll(kind, missing);
                    }
                }));
        flat("DECISIONS").values().forEach(list -> needAll(list, missing));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_output_of_a_decision_table_is_shown_as_what_it_is() {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        tables().forEach((decision, table) -> {
            Map<String, String> kinds = new LinkedHashMap<>();
            for (Output output : table.getOutputs()) {
                String declared = outputs.getOrDefault(decision, Map.of()).get(output.getName());
                kinds.put(
                        output.getName(),
                        switch (output.getTypeRef()) {
                            case "boolean" -> "yes-no";
                            case "integer", "double" -> "number";
                            default -> declared == null ? "undeclared" : declared;
                        });
            }
            expected.put(decision, kinds);
        });
        assertThat(new TreeMap<>(outputs)).isEqualTo(expected);
    }

    /** Codes are told from sentences and from what others call a thing, such as a preparation. */
    @Test
    void an_output_that_has_codes_is_not_shown_as_text() {
        tables().forEach((decision, table) -> values(table).forEach((output, values) -> {
            if (outputs.get(decision).get(output).equals("text") && !output.equals("medicine")) {
                assertThat(values).as("%s of %s", output, decision).noneMatch(value -> value.matches("[A-Z_]{3,}"));
            }
        }));
    }

    @Test
    void every_list_and_key_that_a_script_names_has_words() {
        Set<String> missing = new TreeSet<>();
        Set<String> lists = new TreeSet<>();
        for (Path script : scripts()) {
            String text = read(script);
            find(text, "\\b(?:word|within|offered|abbreviated)\\('([A-Z][\\w.]*)'")
                    .forEach(lists::add);
            find(text, "\\bvalue\\([^()]*, '([A-Z][\\w.]*)'\\)").forEach(lists::add);
            find(text, "const (?:LISTS|EACH) = (\\{[^}]*})")
                    .flatMap(list -> find(list, "'([A-Z]\\w*)'"))
                    .forEach(lists::add);
            find(text, "\\b(?:name|fieldName)\\('(\\w+)'\\)").forEach(field -> need("Field." + field, missing));
            find(text, "\\b(?:say|find)\\('([\\w.-]+)'").forEach(key -> need(key, missing));
            find(text, "\\bsay\\(`([\\w.]+)\\$\\{")
                    .forEach(start -> assertThat(words.keySet())
                            .as("%s of %s", start, script)
                            .anyMatch(key -> key.startsWith(start)));
        }
        assertThat(lists).contains("Modality", "Leg", "Answer", "Contraindication", "Role");
        lists.forEach(list -> needAll(list, missing));
        assertThat(missing).isEmpty();
    }

    @Test
    void an_answer_that_stands_in_a_form_is_a_constant_with_words_and_has_none_of_its_own() {
        int[] answers = {0};
        for (Path form : files(FORMS, ".html")) {
            String text = read(form);
            assertThat(text).as("%s", form).doesNotContainPattern("value=\"\\w+\"> *[^<\\s]");
            for (String holder : text.split("(?=<(?:fieldset|div) data-field)")) {
                List<String> codes =
                        find(holder, "<(?:input|option)[^>]* value=\"(\\w+)\"").toList();
                Optional<String> list =
                        find(holder, "^<[^>]*data-words=\"([\\w.]+)\"").findFirst();
                assertThat(list.isPresent()).as("%s: %s", form, holder).isEqualTo(!codes.isEmpty());
                for (String code : codes) {
                    answers[0]++;
                    assertThat(constants(list.orElseThrow())).as("%s", form).contains(code);
                    assertThat(words).containsKey(list.get() + "." + code);
                }
            }
        }
        assertThat(answers[0]).isGreaterThan(100);
    }

    @Test
    void the_degrees_of_the_score_and_the_questions_on_the_legs_are_all_there() {
        Set<String> missing = new TreeSet<>();
        for (RecordComponent item : record("Vcss").getRecordComponents()) {
            for (int degree = 0; degree <= 3; degree++) {
                need("Vcss." + item.getName() + "." + degree, missing);
            }
        }
        for (RecordComponent item : record("WellsAnswers").getRecordComponents()) {
            need("WellsAnswers." + item.getName(), missing);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_task_is_found_by_its_id() {
        assertThat(constants("CareTask")).allSatisfy(constant -> {
            String id = CareTask.valueOf(constant).id();
            assertThat(id.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT))
                    .isEqualTo(constant);
            assertThat(words).containsKey("CareTask." + constant);
        });
    }

    @Test
    void the_abbreviations_of_clinicians_are_those_of_the_letters() {
        for (var each : VeinSite.values()) {
            assertThat(words.getOrDefault("VeinSite." + each + ".code", each.name()))
                    .isEqualTo(each.code());
        }
        for (var each : CeapBasis.Etiology.values()) {
            assertThat(words.get("CeapBasis.Etiology." + each + ".code")).isEqualTo(each.code());
        }
        for (var each : CeapBasis.Pathophysiology.values()) {
            assertThat(words.get("CeapBasis.Pathophysiology." + each + ".code")).isEqualTo(each.code());
        }
    }

    @Test
    void the_signs_of_limits_are_those_of_the_server() {
        for (Bound each : Bound.values()) {
            assertThat(words.get("Bound." + each)).isEqualTo(each.sign());
        }
    }

    /** A constant or a field beside a text, in whatever way: that belongs into the catalogue. */
    @Test
    void no_script_has_a_dictionary() {
        for (Path script : scripts()) {
            String code = read(script).replaceAll("(?s)/\\*.*?\\*/|(?m)//.*$", "");
            assertThat(find(code, "(?<![\\w.$])'?([A-Z][A-Z_]+'?: *(?:['\"`]|\\w+ =>)[^,}]*)"))
                    .as("%s: words of constants", script)
                    .isEmpty();
            assertThat(find(code, "(\\[ *'[A-Z][A-Z_]+', *['\"`](?![A-Z_]+['\"`])[^\\]]*])"))
                    .as("%s: words of constants", script)
                    .isEmpty();
            assertThat(find(code, "((?<![\\w.$])(?!message)[a-z]\\w*: *'[A-Z][a-z]+ [^']*')"))
                    .as("%s: names of fields", script)
                    .isEmpty();
        }
    }

    private void needAll(String list, Set<String> missing) {
        Set<String> constants = constants(list);
        assertThat(constants).as(list).isNotEmpty();
        constants.forEach(constant -> need(list + "." + constant, missing));
    }

    private void need(String key, Set<String> missing) {
        if (!words.containsKey(key)) {
            missing.add(key);
        }
    }

    /** Those of an enum, else what a decision table answers with: in the output that its name ends with, or in any. */
    private static Set<String> constants(String list) {
        Set<String> constants = types(list).stream()
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .collect(toSet());
        if (!constants.isEmpty()) {
            return constants;
        }
        if (list.equals("DecisionTable")) {
            return Set.of(
                    "Pathway",
                    "Urgency",
                    "RlsPositive",
                    "VeinSigns",
                    "VeinCriterion",
                    "OpenVeinQuestions",
                    "AdviceReasons");
        }
        outputsOf(list).forEach(constants::addAll);
        return constants;
    }

    private static List<Set<String>> outputsOf(String list) {
        List<Set<String>> found = new ArrayList<>();
        part("OUTPUTS")
                .forEach((decision, kinds) -> kinds.forEach((output, kind) -> {
                    if (kind.equals(list)) {
                        found.add(values(tables().get(decision)).get(output));
                    }
                }));
        return found;
    }

    private static Class<?> record(String name) {
        List<Class<?>> records = types(name).stream().filter(Class::isRecord).toList();
        assertThat(records).as(name).hasSize(1);
        return records.get(0);
    }

    private static List<Class<?>> types(String name) {
        return TYPES.getOrDefault(name, List.of());
    }

    /** As the catalogue names a type. */
    private static String nameOf(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Map<String, DecisionTable> tables() {
        return Tables.READ_ONCE;
    }

    private static final class Tables {

        static final Map<String, DecisionTable> READ_ONCE = read();

        private static Map<String, DecisionTable> read() {
            return files(DECISIONS, ".dmn").stream()
                    .flatMap(file ->
                            Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
                    .filter(decision -> decision.getExpression() instanceof DecisionTable)
                    .filter(decision -> !NOT_SHOWN.contains(decision.getId()))
                    .collect(toMap(
                            Decision::getId,
                            decision -> (DecisionTable) decision.getExpression(),
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static Map<String, Set<String>> values(DecisionTable table) {
        Map<String, Set<String>> values = new TreeMap<>();
        List<Output> outputs = new ArrayList<>(table.getOutputs());
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).getTypeRef().equals("string")) {
                int column = i;
                values.put(
                        outputs.get(i).getName(),
                        table.getRules().stream()
                                .map(rule -> entry(rule, column))
                                .filter(text -> text.startsWith("\""))
                                .map(text -> text.substring(1, text.length() - 1))
                                .collect(toSet()));
            }
        }
        return values;
    }

    private static String entry(Rule rule, int column) {
        return new ArrayList<>(rule.getOutputEntries())
                .get(column)
                .getText()
                .getTextContent()
                .strip();
    }

    private static Map<String, Map<String, String>> part(String name) {
        return json(name, new TypeReference<LinkedHashMap<String, Map<String, String>>>() {});
    }

    private static Map<String, String> flat(String name) {
        return json(name, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private static <T> T json(String name, TypeReference<T> type) {
        String script = read(APPS.resolve("tasklist/scripts/vein/shown.js"));
        String literal = find(script, "(?s)export const " + name + " = (\\{.*?\\n});")
                .findFirst()
                .orElseThrow();
        try {
            return JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .build()
                    .readValue(literal, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(name, e);
        }
    }

    private static Stream<String> find(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1));
    }

    private static List<Path> scripts() {
        return files(APPS, ".js");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
