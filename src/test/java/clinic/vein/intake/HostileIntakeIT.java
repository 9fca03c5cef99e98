package clinic.vein.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.web.FormsHandedOut;
import clinic.vein.intake.web.ProofOfWork;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.HostileStrings;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/**
 * Hostile strings through every text of every way in. Each is either refused, with its field and the reason, or kept and
 * shown as the text that it is; all ways agree on which.
 */
@LeftToVerify
@ClinicTest
class HostileIntakeIT {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Map<String, Set<String>> REFUSED = new ConcurrentHashMap<>();

    private static final String MEDICINE = "background.medicines[0].text";
    private static final String ATC = "background.medicines[0].atc";
    private static final String BIRTH = Question.DATE_OF_BIRTH.path();

    /** Every text of the referral document, as it asks for them. */
    private static final List<String> FIELDS = Stream.concat(
                    Arrays.stream(Question.values())
                            .filter(question -> question.kind() == Question.Kind.TEXT)
                            .map(Question::path),
                    Stream.of(MEDICINE, ATC))
            .toList();

    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();

    private static final Map<String, String> COLUMNS = Map.of(
            "given_name", "patient.givenName",
            "family_name", "patient.familyName",
            "phone", "patient.phone",
            "email", "patient.email",
            "address", "patient.address",
            "practice", "patient.practice",
            "identifier_system", "patient.identifier.system",
            "identifier_value", "patient.identifier.value");

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDocument reader;

    @Autowired
    private FormsHandedOut forms;

    @Autowired
    private JdbcClient jdbc;

    private List<String> strings;

    @BeforeEach
    void read() {
        strings = HostileStrings.all();
        assertThat(strings).hasSizeGreaterThan(300);
    }

    /** UTF-8 has no half characters, so a form and a file cannot even carry them; JSON can, by escapes. */
    private List<String> writable() {
        return strings.stream()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .toList();
    }

    /**
     * The document with the text in those fields and ordinary answers in the others, for one patient per text: people who
     * share a way to be reached would all be compared with each other.
     */
    private static ObjectNode document(String text, Set<String> fields, LocalDate birth) {
        ObjectNode document = SampleDocument.complete()
                .with("background.beforeTreatment", "{}")
                .node();
        ObjectNode patient = (ObjectNode) document.get("patient");
        patient.put("dateOfBirth", birth.toString());
        patient.put("phone", "+44 7700 9%05d".formatted(birth.toEpochDay() - FIRST_DAY));
        patient.put("email", birth + "@example.org");
        ((ObjectNode) patient.get("identifier")).put("value", birth.toString());
        for (String field : fields) {
            set(document, field, field.equals("patient.identifier.value") ? birth + text : text);
        }
        return document;
    }

    private static void set(ObjectNode document, String field, String text) {
        JsonNode at = document;
        String[] steps = field.replace("[0]", ".0").split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at instanceof ArrayNode ? at.get(Integer.parseInt(steps[i])) : at.get(steps[i]);
        }
        ((ObjectNode) at).put(steps[steps.length - 1], text);
    }

    private static String expected(ObjectNode document, String field) {
        JsonNode at = document.at("/" + field.replace("[0]", ".0").replace('.', '/'));
        String kept = at.isTextual() ? HostileStrings.keptVisible(at.textValue()) : null;
        if (field.equals("patient.familyName") && (kept == null || kept.matches("[.\\-\u2010-\u2015]+"))) {
            return "";
        }
        boolean phone = field.equals("patient.phone") && kept != null;
        return phone
                ? kept.codePoints()
                        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : kept;
    }

    /** Which fields refuse the text, by the one reader that all ways use. */
    private Set<String> refused(String text) {
        return REFUSED.computeIfAbsent(text, this::ask);
    }

    private Set<String> ask(String text) {
        try {
            reader.read(document(text, new TreeSet<>(FIELDS), LocalDate.EPOCH), null);
            return Set.of();
        } catch (Refused refused) {
            assertThat(refused.violations()).allSatisfy(HostileIntakeIT::saysWhy);
            return fields(refused.violations());
        }
    }

    private static void saysWhy(Violation violation) {
        assertThat(violation.field()).isNotBlank();
        assertThat(violation.code()).matches("[a-z.0-9]+");
        assertThat(violation.message()).isNotBlank();
    }

    private static Set<String> fields(List<Violation> violations) {
        return violations.stream().map(Violation::field).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> accepted(String text) {
        Set<String> accepted = new TreeSet<>(FIELDS);
        accepted.removeAll(refused(text));
        accepted.remove(BIRTH);
        // An identifier has both parts or none.
        if (!accepted.contains("patient.identifier.system") || HostileStrings.keptVisible(text) == null) {
            accepted.remove("patient.identifier.system");
        }
        // Who reports nothing but a way to be reached that is empty cannot be reached.
        if (HostileStrings.keptVisible(text) == null) {
            accepted.remove("patient.phone");
        }
        return accepted;
    }

    private static List<LocalDate> births(String first, int count) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusDays(count))
                .toList();
    }

    private static String text(JsonNode json) throws JsonProcessingException {
        return JSON.writeValueAsString(json);
    }

    @Test
    void by_json() {
        Visitor intake = Visitor.signedIn(port, "intake");
        List<LocalDate> births = births("1901-01-01", strings.size());
        IntStream.range(0, strings.size()).parallel().forEach(i -> {
            try {
                byJson(intake, strings.get(i), births.get(i));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
        assertKept(strings, births, this::accepted);
    }

    private void byJson(Visitor intake, String text, LocalDate birth) throws JsonProcessingException {
        HttpResponse<String> everywhere =
                intake.postJson("/api/referrals", text(document(text, new TreeSet<>(FIELDS), birth)));
        assertThat(everywhere.statusCode()).as(text).isEqualTo(422);
        assertThat(new TreeSet<>(JSON.readTree(everywhere.body()).findValuesAsText("field")))
                .as(text)
                .isEqualTo(refused(text));

        ObjectNode document = document(text, accepted(text), birth);
        HttpResponse<String> created = intake.postJson("/api/referrals", text(document));
        assertThat(created.statusCode()).as(text + created.body()).isEqualTo(201);
        String id = JSON.readTree(created.body()).get("id").textValue();
        JsonNode shown = JSON.readTree(intake.get("/api/referrals/" + id).body());
        for (String field : FIELDS) {
            if (field.startsWith("patient.") && !field.contains("dateOfBirth") && !field.contains("sexAtBirth")) {
                JsonNode value = shown.at("/" + field.replace('.', '/'));
                assertThat(value.isTextual() ? value.textValue() : null)
                        .as(field)
                        .isEqualTo(expected(document, field));
            }
        }
        assertThat(shown.at("/background/medicines/0/text").textValue()).isEqualTo(expected(document, MEDICINE));
    }

    /** What the database has, for every patient of these birth dates. */
    private void assertKept(List<String> texts, List<LocalDate> births, Function<String, Set<String>> fields) {
        Map<LocalDate, Map<String, Object>> rows = jdbc
                .sql("select * from clinic.referral where date_of_birth between :first and :last")
                .param("first", births.get(0))
                .param("last", births.get(births.size() - 1))
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> ((Date) row.get("date_of_birth")).toLocalDate(), row -> row));
        assertThat(rows).hasSameSizeAs(births);
        for (int i = 0; i < texts.size(); i++) {
            assertKept(texts.get(i), fields.apply(texts.get(i)), births.get(i), rows.get(births.get(i)));
        }
    }

    private void assertKept(String text, Set<String> fields, LocalDate birth, Map<String, Object> row) {
        ObjectNode document = document(text, fields, birth);
        COLUMNS.forEach((column, field) -> {
            if (fields.contains(field)) {
                assertThat(row.get(column)).as(field).isEqualTo(expected(document, field));
            }
        });
    }

    @Test
    void by_file() throws JsonProcessingException {
        List<String> texts = writable();
        List<LocalDate> births = births("1903-01-01", texts.size());
        Visitor intake = Visitor.signedIn(port, "intake");

        List<String> onOneLine =
                texts.stream().filter(text -> !text.matches("(?s).*[\r\n].*")).toList();
        List<JsonNode> everywhere = rows(intake, onOneLine, births, text -> new TreeSet<>(FIELDS));
        assertThat(everywhere).hasSize(onOneLine.size()).allSatisfy(row -> {
            assertThat(row.get("result").textValue()).isEqualTo("REFUSED");
            assertThat(row.get("violations"))
                    .isNotEmpty()
                    .allSatisfy(violation ->
                            assertThat(violation.get("message").textValue()).isNotBlank());
        });

        List<JsonNode> kept = rows(intake, texts, births, this::inFile);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(kept.get(i).get("result").textValue())
                    .as(texts.get(i) + kept.get(i))
                    .isEqualTo("ACCEPTED");
        }
        assertKept(texts, births, this::inFile);
    }

    /** A file gives a medicine's code and its name in one column, and separates medicines. */
    private Set<String> inFile(String text) {
        Set<String> fields = accepted(text);
        fields.remove(MEDICINE);
        fields.remove(ATC);
        fields.remove("source");
        return fields;
    }

    private interface Choice {
        Set<String> of(String text);
    }

    private List<JsonNode> rows(Visitor intake, List<String> texts, List<LocalDate> births, Choice choice)
            throws JsonProcessingException {
        StringBuilder file = new StringBuilder(
                Arrays.stream(Question.values()).map(Question::column).collect(Collectors.joining(",")));
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode document = document(texts.get(i), choice.of(texts.get(i)), births.get(i));
            file.append('\n')
                    .append(Arrays.stream(Question.values())
                            .map(question -> cell(document, question))
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",")));
        }
        HttpResponse<String> answer = intake.send(intake.request("/api/referrals:import")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file.toString())));
        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonNode> rows = new ArrayList<>();
        for (String line : answer.body().split("\n")) {
            JsonNode row = JSON.readTree(line);
            if (row.has("result")) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String cell(ObjectNode document, Question question) {
        JsonNode value = document.at("/" + question.path().replace('.', '/'));
        if (question == Question.SOURCE && value.isMissingNode()) {
            return "CSV";
        }
        return question.isList() || value.isMissingNode() || value.isNull() ? "" : value.asText();
    }

    @Test
    void by_the_patients_page() {
        List<String> texts = writable();
        List<LocalDate> births = births("1905-01-01", texts.size());
        Visitor browser = new Visitor(port);
        String empty = browser.get("/refer").body();
        IntStream.range(0, texts.size()).parallel().forEach(i -> byPage(browser, empty, texts.get(i), births.get(i)));
        assertKept(texts, births, this::onPage);
    }

    private Set<String> onPage(String text) {
        Set<String> fields = accepted(text);
        fields.removeIf(field -> field.startsWith("patient.identifier") || field.equals("source"));
        // Who has one name says so by a box, not by an empty field.
        if ("".equals(expected(document(text, new TreeSet<>(FIELDS), LocalDate.EPOCH), "patient.familyName"))) {
            fields.remove("patient.familyName");
        }
        return fields;
    }

    private void byPage(Visitor patient, String empty, String text, LocalDate birth) {
        String stamp = forms.stamp();
        Map<String, String> answers = answers(document(text, new TreeSet<>(FIELDS), birth));
        answers.put("formId", stamp);
        answers.put("proof", ProofOfWork.of(stamp, 1));
        answers.put("patient.dateOfBirth.month", "13");
        HttpResponse<String> again = patient.post("/refer", Visitor.token(empty), answers);
        assertThat(again.statusCode()).as(text).isEqualTo(422);
        assertThat(tags(again.body())).as("elements of the page with " + text).isEqualTo(tags(empty));
        for (String field : List.of("patient.givenName", "patient.email", "patient.phone")) {
            assertThat(typed(again.body(), "name=\"" + field + "\"[^>]*?(?: value=\"([^\"]*)\"[^>]*)?>"))
                    .as(field)
                    .isEqualTo(text);
        }
        assertThat(typed(again.body(), "name=\"patient.address\"[^>]*>([^<]*)</textarea>"))
                .isEqualTo(text);

        refused(text).forEach(answers::remove);
        answers.putAll(answers(document(text, onPage(text), birth)));
        // The stamp of a form that was refused is used up: the page that comes back has a new one.
        String next = typed(again.body(), "name=\"formId\" value=\"([^\"]*)\"");
        answers.put("formId", next);
        answers.put("proof", ProofOfWork.of(next, 1));
        HttpResponse<String> sent = patient.post("/refer", Visitor.token(again.body()), answers);
        assertThat(sent.statusCode()).as(text + sent.body()).isEqualTo(302);
    }

    private static final Pattern ELEMENT =
            Pattern.compile("<(script|img|svg|iframe|object|embed|style|link|meta|base|form|input|textarea|title)\\b");

    /** The page's own elements that a text could add to; problems, which differ, use none of these. */
    private static Map<String, Long> tags(String page) {
        return ELEMENT.matcher(page)
                .results()
                .collect(Collectors.groupingBy(tag -> tag.group(1), Collectors.counting()));
    }

    private static String typed(String page, String pattern) {
        Matcher place = Pattern.compile(pattern).matcher(page);
        assertThat(place.find()).as(pattern).isTrue();
        return place.group(1) == null ? "" : HtmlUtils.htmlUnescape(place.group(1));
    }

    private static Map<String, String> answers(ObjectNode document) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            JsonNode value = document.at("/" + question.path().replace('.', '/'));
            if (!question.isList() && !value.isMissingNode() && !value.isNull()) {
                answers.put(question.path(), value.asText());
            }
        }
        String[] birth = document.at("/patient/dateOfBirth").asText().split("-", 3);
        answers.put("patient.dateOfBirth.year", birth[0]);
        answers.put("patient.dateOfBirth.month", birth.length > 1 ? birth[1] : "");
        answers.put("patient.dateOfBirth.day", birth.length > 2 ? birth[2] : "");
        answers.put(
                "background.medicines",
                document.at("/background/medicines/0/text").asText());
        return answers;
    }

    @Test
    void by_the_start_form() {
        Visitor intake = Visitor.signedIn(port, "intake");
        intake.get("/camunda/app/tasklist/default/");
        List<LocalDate> births = births("1907-01-01", strings.size());
        String process = referralProcess();
        IntStream.range(0, strings.size()).parallel().forEach(i -> {
            try {
                byStartForm(intake, process, strings.get(i), births.get(i));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
        assertKept(strings, births, this::atDesk);
    }

    private void byStartForm(Visitor intake, String process, String text, LocalDate birth)
            throws JsonProcessingException {
        HttpResponse<String> everywhere = start(intake, process, document(text, new TreeSet<>(FIELDS), birth));
        String reasons = JSON.readTree(everywhere.body()).get("message").textValue();
        assertThat(refused(text)).allSatisfy(field -> assertThat(reasons).contains(field + ": "));
        HttpResponse<String> started = start(intake, process, document(text, atDesk(text), birth));
        assertThat(started.statusCode()).as(text + started.body()).isEqualTo(200);
    }

    private Set<String> atDesk(String text) {
        Set<String> fields = accepted(text);
        fields.remove("source");
        return fields;
    }

    private HttpResponse<String> start(Visitor intake, String process, ObjectNode document)
            throws JsonProcessingException {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("variables")
                .putObject("submission")
                .put("type", "String")
                .put("value", text(document));
        return intake.postToEngine("/process-definition/" + process + "/submit-form", text(body));
    }

    private String referralProcess() {
        return jdbc.sql("select id_ from engine.act_re_procdef where key_ = 'Referral' order by version_ desc limit 1")
                .query(String.class)
                .single();
    }
}
