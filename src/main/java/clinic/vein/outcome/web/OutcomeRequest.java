package clinic.vein.outcome.web;

import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Measure;
import clinic.vein.outcome.Origin;
import clinic.vein.outcome.OutcomeQuestion;
import clinic.vein.outcome.Product;
import clinic.vein.outcome.Threshold;
import clinic.vein.process.Pathway;
import clinic.vein.process.Refused;
import clinic.vein.process.Violations;
import clinic.vein.vascular.Modality;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The question in an address. Blank parameters ask for nothing; unknown ones are refused, for they may be misspelt. */
final class OutcomeRequest {

    private static final Set<String> KNOWN = Set.of(
            "measure", "threshold", "origin", "series", "from", "to", "pathway", "treatment", "product", "format");
    private static final int LONGEST_SERIES = 60;

    private final Map<String, String> parameters;
    private final Violations violations = new Violations();

    private OutcomeRequest(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @throws Refused with every violation */
    static OutcomeQuestion question(Map<String, String> parameters) {
        return new OutcomeRequest(parameters).read();
    }

    private OutcomeQuestion read() {
        violations.addIf(
                !KNOWN.containsAll(parameters.keySet()),
                "",
                "unknown.parameter",
                "Known parameters are " + KNOWN.stream().sorted().collect(Collectors.joining(", ")) + ".");
        Measure measure = code("measure", Measure.class);
        Threshold threshold = threshold();
        String series = text("series");
        violations.text(series, LONGEST_SERIES, "series");
        Cohort cohort = new Cohort(
                code("origin", Origin.class),
                series,
                month("from"),
                month("to"),
                code("pathway", Pathway.class),
                code("treatment", Modality.class),
                code("product", Product.class));
        violations.refuseIfAny();
        return new OutcomeQuestion(cohort, measure == null ? Measure.RATING : measure, threshold);
    }

    private String text(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private Threshold threshold() {
        String value = text("threshold");
        if (value == null) {
            return Threshold.POINTS_5;
        }
        return Arrays.stream(Threshold.values())
                .filter(each -> String.valueOf(each.points()).equals(value))
                .findFirst()
                .orElseGet(() -> {
                    violations.add(
                            "threshold",
                            "unknown.code",
                            "Must be one of "
                                    + Arrays.stream(Threshold.values())
                                            .map(Threshold::points)
                                            .sorted()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))
                                    + ".");
                    return Threshold.POINTS_5;
                });
    }

    private YearMonth month(String name) {
        String value = text(name);
        try {
            return value == null ? null : YearMonth.parse(value);
        } catch (DateTimeParseException e) {
            violations.add(name, "not.a.month", "Must be a month such as 2025-03.");
            return null;
        }
    }

    private <E extends Enum<E>> E code(String name, Class<E> type) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(value)) {
                return code;
            }
        }
        violations.add(
                name,
                "unknown.code",
                "Must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + ".");
        return null;
    }
}
