package clinic.vein.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who does not exist, and how the same answers look by each way in; no way is made by the code that reads it. */
public final class RandomPatient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SYMPTOMS =
            List.of("PAIN", "ACHING", "DISCOMFORT", "SWELLING", "HEAVINESS", "ITCHING");
    private static final List<String> CONDITIONS =
            List.of("DIABETES", "CHRONIC_KIDNEY_DISEASE", "IRON_DEFICIENCY", "PARKINSONS", "NEUROPATHY", "ASTHMA");
    private static final List<String> MEDICINES =
            List.of("Mirtazapine 30 mg", "Aspirin", "Nytol", "Amlodipine 5 mg at night", "Metoclopramide", "vitamin D");
    private static final List<String> YES = List.of("TRUE", "yes", "Ja", "1", "y");
    private static final List<String> NO = List.of("FALSE", "no", "Nein", "0", "n");

    private final Map<Question, String> answers = new EnumMap<>(Question.class);
    private final Map<Question, List<String>> lists = new EnumMap<>(Question.class);
    private final Random random;

    /** @param name by which no other one is called */
    public RandomPatient(Random random, String name) {
        this.random = random;
        answers.put(Question.GIVEN_NAME, "Ada");
        answers.put(Question.FAMILY_NAME, name);
        answers.put(Question.DATE_OF_BIRTH, dateOfBirth());
        answers.put(Question.SEX_AT_BIRTH, one("FEMALE", "FEMALE", "MALE", "INTERSEX", "UNKNOWN"));
        answers.put(Question.EMAIL, "somebody@example.org");
        Arrays.stream(Question.values()).filter(Question::isYesNo).forEach(each -> answers.put(each, yesNo()));
        beforeTreatment();
        answers.put(Question.SEVERITY, String.valueOf(random.nextInt(11)));
        answers.put(Question.NIGHTS_PER_WEEK, String.valueOf(random.nextInt(8)));
        answers.put(
                Question.LEGS,
                switch (answers.get(Question.VISIBLE)) {
                    case "true" -> one("LEFT", "RIGHT", "BOTH", "UNKNOWN");
                    case "false" -> "NONE";
                    default -> one("LEFT", "BOTH", "UNKNOWN");
                });
        answers.put(Question.BLEEDING, one("NONE", "NONE", "NONE", "NONE", "PAST", "NOW", "UNKNOWN"));
        answers.put(Question.ULCER, one("NONE", "NONE", "NONE", "HEALED", "OPEN", "UNKNOWN"));
        if (answers.get(Question.ULCER).equals("OPEN") && random.nextBoolean()) {
            answers.put(Question.ULCER_DAYS, one("3", "14", "15", "40"));
        }
        answers.put(Question.SWOLLEN_OR_TENDER_LEG, one("NONE", "NONE", "NONE", "ONE", "BOTH", "UNKNOWN"));
        lists.put(Question.SYMPTOMS, some(SYMPTOMS));
        lists.put(Question.CONDITIONS, some(CONDITIONS));
        lists.put(Question.MEDICINES, some(MEDICINES));
    }

    /** All of it can be skipped, and some people skip some of it. */
    private void beforeTreatment() {
        Arrays.stream(Question.values())
                .filter(each -> each.path().startsWith("background.beforeTreatment.") && random.nextInt(3) == 0)
                .forEach(answers::remove);
        if ("true".equals(answers.get(Question.OTHER_ALLERGY))) {
            answers.put(Question.ALLERGIC_TO, one("Penicillin", "Pflaster; Latex", "bee stings"));
        }
        if (random.nextBoolean()) {
            answers.put(Question.WEIGHT, one("82", "82.5", "82,5", "13 st 2", "180 lb", "82 kg", "104.0"));
            answers.put(Question.HEIGHT, one("175", "1,75 m", "1.75", "5'10", "5 ft 10", "175.5"));
        }
    }

    private RandomPatient(RandomPatient like, String name) {
        random = like.random;
        answers.putAll(like.answers);
        lists.putAll(like.lists);
        answers.put(Question.FAMILY_NAME, name);
        answers.put(Question.EMAIL, name.toLowerCase(Locale.ROOT) + "@example.org");
    }

    /** Somebody else who answers the same. */
    public RandomPatient named(String name) {
        return new RandomPatient(this, name);
    }

    /** The same, as far as no red flag is in it. */
    public RandomPatient withoutRedFlags() {
        RandomPatient calm = named(answers.get(Question.FAMILY_NAME));
        Stream.of(
                        Question.CHEST_PAIN_OR_BREATHLESS,
                        Question.COLD_PAINFUL_LEG,
                        Question.HOT_RED_LEG_WITH_FEVER,
                        Question.HARD_PAINFUL_VEIN,
                        Question.PREGNANT,
                        Question.PREVIOUS_CLOT)
                .forEach(each -> calm.answers.put(each, "false"));
        calm.answers.put(Question.BLEEDING, "NONE");
        calm.answers.put(Question.SWOLLEN_OR_TENDER_LEG, "NONE");
        return calm;
    }

    /** As the page for patients sends it, in the order of its fields. */
    public List<Map.Entry<String, String>> page() {
        Map<String, String> single = new LinkedHashMap<>();
        answers.forEach((question, answer) -> single.put(question.path(), answer));
        Stream.of(Question.WEIGHT, Question.HEIGHT)
                .filter(answers::containsKey)
                .forEach(each -> single.put(each.path() + ".seen", answers.get(each)));
        String[] born = single.remove("patient.dateOfBirth").split("-");
        single.put("patient.dateOfBirth.year", born[0]);
        single.put("patient.dateOfBirth.month", born[1]);
        single.put("patient.dateOfBirth.day", born[2]);
        single.put("background.medicines", String.join("\r\n", lists.get(Question.MEDICINES)));
        return Stream.concat(
                        single.entrySet().stream(),
                        Stream.of(Question.SYMPTOMS, Question.CONDITIONS)
                                .flatMap(question ->
                                        lists.get(question).stream().map(code -> Map.entry(question.path(), code))))
                .toList();
    }

    /** As another system sends it: yes, no and numbers are JSON's own. */
    public String api() {
        return document(false);
    }

    /** As reception's form submits it: numbers as they were typed. */
    public String telephone() {
        return document(true);
    }

    public static String csvHeader() {
        return columns().map(Question::column).collect(Collectors.joining(","));
    }

    /** As a spreadsheet writes it. */
    public String csvRow() {
        return columns().map(this::cell).map(RandomPatient::quoted).collect(Collectors.joining(","));
    }

    private String document(boolean typed) {
        ObjectNode document = JSON.createObjectNode();
        answers.forEach((question, answer) -> {
            ObjectNode parent = parent(document, question);
            boolean number = question == Question.SEVERITY
                    || question == Question.NIGHTS_PER_WEEK
                    || question == Question.ULCER_DAYS
                    || question.quantity().isPresent() && answer.matches("\\d+");
            if (question.isYesNo() && !answer.equals("UNKNOWN")) {
                parent.put(question.column(), answer.equals("true"));
            } else if (number && !typed) {
                parent.put(question.column(), Integer.parseInt(answer));
            } else {
                parent.put(question.column(), answer);
            }
        });
        lists.forEach((question, values) -> {
            ArrayNode list = document.withObjectProperty(section(question)).putArray(question.column());
            for (String value : values) {
                if (question == Question.MEDICINES) {
                    list.addObject().put("text", value);
                } else {
                    list.add(value);
                }
            }
        });
        return document.toString();
    }

    private String cell(Question question) {
        if (question.isList()) {
            List<String> values = lists.get(question);
            return values == null ? "" : values.isEmpty() ? "NONE" : String.join("|", values);
        }
        String answer = answers.getOrDefault(question, "");
        if (!question.isYesNo() || answer.isEmpty() || answer.equals("UNKNOWN")) {
            return answer;
        }
        return one((answer.equals("true") ? YES : NO).toArray(String[]::new));
    }

    private static Stream<Question> columns() {
        return Arrays.stream(Question.values())
                .filter(question -> question != Question.SOURCE
                        && question != Question.IRLS_TOTAL
                        && question != Question.IDENTIFIER_SYSTEM
                        && question != Question.IDENTIFIER_VALUE);
    }

    private static ObjectNode parent(ObjectNode document, Question question) {
        ObjectNode parent = document;
        String[] steps = question.path().split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.withObjectProperty(steps[i]);
        }
        return parent;
    }

    private static String section(Question question) {
        return question.path().substring(0, question.path().indexOf('.'));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private String dateOfBirth() {
        int year = one(1931, 1955, 1970, 1988, 2004, 2008, 2009, 2016);
        return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String yesNo() {
        int each = random.nextInt(20);
        return each < 3 ? "UNKNOWN" : each < 9 ? "true" : "false";
    }

    private List<String> some(List<String> of) {
        List<String> some = new ArrayList<>(of);
        some.removeIf(each -> random.nextInt(3) > 0);
        return some;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    @Override
    public String toString() {
        return answers + " " + lists;
    }
}
