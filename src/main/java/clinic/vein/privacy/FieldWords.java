package clinic.vein.privacy;

import clinic.vein.kernel.quantity.Bound;
import clinic.vein.messaging.ClinicDates;
import clinic.vein.referral.Answer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields of a record as people read them. What somebody wrote is never touched; codes and times are put in words. */
final class FieldWords {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    /** Whose values are codes of ours. */
    private static final Set<String> CODES = Set.of(
            "state",
            "pathway",
            "urgency",
            "source",
            "sexAtBirth",
            "kind",
            "role",
            "action",
            "reason",
            "decision",
            "recommended",
            "outcome",
            "purpose",
            "toldBy",
            "cancelledBy",
            "recipient",
            "channel",
            "leg",
            "legs",
            "vein",
            "modality",
            "recommendedModality",
            "declineReason",
            "causes",
            "contraindications",
            "compressionConcerns",
            "risksExplained",
            "closure",
            "product",
            "form",
            "missing");

    /** Answers to questions, whatever was asked. */
    private static final Set<String> ANSWERS =
            Arrays.stream(Answer.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** A number with what was typed for it. */
    private static final Set<String> MEASURED = Set.of("typed", "bound", "value", "unit");

    private final ZoneId zone;

    FieldWords(ZoneId zone) {
        this.zone = zone;
    }

    Map<String, String> all(Map<String, Object> row) {
        Map<String, String> words = new LinkedHashMap<>();
        row.forEach((name, value) -> words.put(label(name), value(name, value)));
        return words;
    }

    private static String label(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String value(String name, Object value) {
        if (value instanceof Map<?, ?> fields && fields.keySet().equals(MEASURED)) {
            String words = Bound.valueOf(String.valueOf(fields.get("bound"))).sign() + fields.get("value");
            String typed = String.valueOf(fields.get("typed"));
            return words + " " + fields.get("unit") + (typed.equals(words) ? "" : ", typed as " + typed);
        }
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .filter(field -> field.getValue() != null)
                    .map(field -> label(field.getKey().toString()) + ": "
                            + value(field.getKey().toString(), field.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof List<?> many) {
            String between = many.stream().anyMatch(each -> each instanceof Map) ? "\n\n" : ", ";
            return many.isEmpty()
                    ? "none"
                    : many.stream().map(each -> value(name, each)).collect(Collectors.joining(between));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof String text ? text(name, text) : String.valueOf(value);
    }

    private String text(String name, String text) {
        if ((CODES.contains(name) || ANSWERS.contains(text))
                && CODE.matcher(text).matches()) {
            String words = text.toLowerCase(Locale.UK).replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
        try {
            if (INSTANT.matcher(text).matches()) {
                return ClinicDates.dayAndTime(OffsetDateTime.parse(text).toInstant(), zone);
            }
            return DAY.matcher(text).matches() ? ClinicDates.day(LocalDate.parse(text)) : text;
        } catch (DateTimeException notATime) {
            return text;
        }
    }
}
