package clinic.vein.outcome.web;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.web.Parameters;
import clinic.vein.outcome.ChangedBeside;
import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Measure;
import clinic.vein.outcome.Origin;
import clinic.vein.outcome.OutcomeFault;
import clinic.vein.outcome.OutcomeQuestion;
import clinic.vein.outcome.Product;
import clinic.vein.outcome.Threshold;
import clinic.vein.vascular.safety.Modality;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The question in an address. Blank parameters ask for nothing; unknown ones are refused, for they may be misspelt. */
final class OutcomeRequest {

    private static final Set<String> KNOWN = Set.of(
            "measure",
            "threshold",
            "origin",
            "series",
            "from",
            "to",
            "pathway",
            "treatment",
            "product",
            "changedBeside",
            "format");
    private static final int LONGEST_SERIES = 60;

    private final Violations violations = new Violations();
    private final Parameters parameters;

    private OutcomeRequest(Map<String, String> values) {
        this.parameters = new Parameters(values, violations);
    }

    /** @throws Refused with every violation */
    static OutcomeQuestion question(Map<String, String> parameters) {
        return new OutcomeRequest(parameters).read();
    }

    private OutcomeQuestion read() {
        violations.addIf(
                !KNOWN.containsAll(parameters.values().keySet()),
                "",
                OutcomeFault.UNKNOWN_PARAMETER,
                KNOWN.stream().sorted().collect(Collectors.joining(", ")));
        Measure asked = parameters.code("measure", Measure.class);
        Measure measure = asked == null ? Measure.RATING : asked;
        Threshold threshold = threshold(measure);
        String series = parameters.text("series");
        violations.text(series, LONGEST_SERIES, "series");
        Cohort cohort = new Cohort(
                parameters.code("origin", Origin.class),
                series,
                parameters.month("from"),
                parameters.month("to"),
                parameters.code("pathway", Pathway.class),
                parameters.code("treatment", Modality.class),
                parameters.code("product", Product.class),
                parameters.code("changedBeside", ChangedBeside.class));
        violations.refuseIfAny();
        return new OutcomeQuestion(cohort, measure, threshold);
    }

    private Threshold threshold(Measure measure) {
        String value = parameters.text("threshold");
        if (value == null) {
            return Threshold.usual(measure);
        }
        return Arrays.stream(Threshold.values())
                .filter(each -> String.valueOf(each.points()).equals(value))
                .findFirst()
                .orElseGet(() -> {
                    violations.add(
                            "threshold",
                            OutcomeFault.NOT_OF_MEASURE,
                            Threshold.of(measure).stream()
                                    .map(each -> String.valueOf(each.points()))
                                    .collect(Collectors.joining(", ")));
                    return Threshold.usual(measure);
                });
    }
}
