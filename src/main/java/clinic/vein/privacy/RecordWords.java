package clinic.vein.privacy;

import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.process.CareTask;
import clinic.vein.referral.Answer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of a record as people read them. What somebody wrote is never touched; codes and times are put in words. */
final class RecordWords {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** What is asked of a patient, part by part: where no answer is kept, nobody asked, and that is never a no. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "restlessLegs",
            List.of("urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening", "familyHistory"),
            "veins",
            List.of(
                    "visible",
                    "legs",
                    "symptoms",
                    "skinChange",
                    "bleeding",
                    "ulcer",
                    "hardPainfulVein",
                    "swollenOrTenderLeg",
                    "chestPainOrBreathless",
                    "previousTreatment"),
            "background",
            List.of("pregnant", "previousClot", "conditions", "medicines", "takesMagnesium"),
            "beforeTreatment",
            List.of(
                    "anticoagulant",
                    "antiplatelet",
                    "oestrogen",
                    "allergyToSclerosant",
                    "otherAllergy",
                    "cancerTreatment",
                    "surgeryOrImmobility",
                    "thrombophilia"));

    /** A number with what was typed for it. */
    private static final Set<String> MEASURED = Set.of("typed", "bound", "value", "unit");

    private final Words words;
    private final ZoneId zone;
    private final String section;
    private final String task;

    private RecordWords(Words words, ZoneId zone, String section, String task) {
        this.words = words;
        this.zone = zone;
        this.section = section;
        this.task = task;
    }

    static Map<String, String> of(Map<String, Object> row, String section, Words words, ZoneId zone) {
        RecordWords inWords = new RecordWords(words, zone, section, Objects.toString(row.get("task"), ""));
        Map<String, String> all = new LinkedHashMap<>();
        row.forEach((name, value) -> all.put(inWords.label(name), inWords.value(name, value)));
        return all;
    }

    private String label(String name) {
        return words.find("Field." + section + "." + name)
                .or(() -> words.find("Field." + name))
                .orElse(name);
    }

    private String value(String name, Object value) {
        if (value instanceof Map<?, ?> number && number.keySet().equals(MEASURED)) {
            String understood = Bound.valueOf(text(number, "bound")).sign() + number.get("value");
            String typed = text(number, "typed");
            String measured = understood + " " + number.get("unit");
            return typed.equals(understood) ? measured : new Phrase(Printed.TYPED_AS, measured, typed).in(words);
        }
        if (value instanceof Map<?, ?> fields) {
            return fields(name, fields);
        }
        if (value instanceof List<?> many) {
            String between = many.stream().anyMatch(each -> each instanceof Map) ? "\n\n" : ", ";
            return many.isEmpty()
                    ? label("none")
                    : many.stream().map(each -> value(name, each)).collect(Collectors.joining(between));
        }
        if (value instanceof Boolean yes) {
            return answer(yes ? Answer.YES : Answer.NO);
        }
        return value instanceof String text ? text(name, text) : String.valueOf(value);
    }

    private static String text(Map<?, ?> fields, String name) {
        return String.valueOf(fields.get(name));
    }

    private String fields(String name, Map<?, ?> kept) {
        Map<String, Object> fields = new LinkedHashMap<>();
        kept.forEach((field, value) -> fields.put(field.toString(), value));
        ASKED.getOrDefault(name, List.of()).forEach(field -> fields.putIfAbsent(field, Answer.NOT_ASKED.name()));
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> label(field.getKey()) + ": " + value(field.getKey(), field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String text(String name, String text) {
        if (name.equals("task")) {
            return CareTask.find(text).map(CareTask::title).orElse(text);
        }
        return CopiedCodes.lists(section, name, task)
                .flatMap(list -> words.find(list + "." + text).stream())
                .findFirst()
                .or(() -> isAsked(name) ? words.find("Answer." + text) : Optional.empty())
                .map(RecordWords::capital)
                .orElseGet(() -> time(text));
    }

    private static boolean isAsked(String name) {
        return ASKED.values().stream().anyMatch(fields -> fields.contains(name));
    }

    private String time(String text) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return words.dayAndTime(OffsetDateTime.parse(text).toInstant(), zone);
            }
            return DAY.matcher(text).matches() ? words.day(LocalDate.parse(text)) : text;
        } catch (DateTimeException notATime) {
            return text;
        }
    }

    private String answer(Answer answer) {
        return capital(words.of(answer));
    }

    private static String capital(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
