package clinic.vein.vascular.course;

import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Violation;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.DoseLimit;
import clinic.vein.vascular.safety.DoseLimits;
import clinic.vein.vascular.safety.DosePolicy;
import clinic.vein.vascular.safety.FoamRatio;
import clinic.vein.vascular.safety.InjectionUse;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the table of doses says of each entry of a session: what may be given before it is, and why not what was. */
@Component
class InjectionLimits {

    private final DoseLimits limits;

    InjectionLimits(DoseLimits limits) {
        this.limits = limits;
    }

    /** A sentence that stands beside a field while it is being filled in. */
    record Beside(String field, String message) {}

    /**
     * Something that needs a reason, or cannot be given at all.
     *
     * @param never whether no reason is enough
     */
    record Problem(@JsonIgnore Violation violation, boolean never) {

        @JsonProperty
        String field() {
            return violation.field();
        }

        @JsonProperty
        String code() {
            return violation.code();
        }

        @JsonProperty
        String message() {
            return violation.message();
        }
    }

    List<Beside> beside(List<Treatment> treatments, List<Treatment> earlier, @Nullable BigDecimal weightKg) {
        List<Beside> beside = new ArrayList<>();
        for (int row = 0; row < treatments.size(); row++) {
            Treatment treatment = treatments.get(row);
            if (treatment.product() != null && treatment.form() != null) {
                if (treatment.vein() != null) {
                    beside.add(new Beside(
                            field(row, "concentrationPercent"),
                            strengths(treatment.product(), treatment.form(), treatment.vein())
                                    .inEnglish()));
                }
                if (treatment.concentrationPercent() != null) {
                    List<Treatment> others = new ArrayList<>(treatments);
                    others.remove(row);
                    String most = most(treatment, new DosePolicy(limits.all(), earlier, weightKg), others, weightKg);
                    if (!most.isEmpty()) {
                        beside.add(new Beside(field(row, "volumeMl"), most));
                    }
                }
            }
        }
        return beside;
    }

    List<Problem> problems(List<Treatment> treatments, List<DosePolicy.Total> totals) {
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < treatments.size(); row++) {
            Treatment treatment = treatments.get(row);
            addNotOffered(problems, row, treatment);
            for (DosePolicy.Total total : totals) {
                if (total.passed() && total.holds(treatment)) {
                    problems.add(new Problem(passed(field(row, "volumeMl"), total), false));
                }
            }
        }
        return problems;
    }

    private void addNotOffered(List<Problem> problems, int row, Treatment treatment) {
        if (treatment.product() == null || treatment.form() == null || treatment.vein() == null) {
            return;
        }
        if (treatment.vein() == Vein.DEEP) {
            String why = Objects.requireNonNull(
                    limits.of(treatment.product(), treatment.form(), BigDecimal.ONE, treatment.vein())
                            .whyNot(),
                    "the table says why");
            problems.add(new Problem(new Violation(field(row, "vein"), CourseFault.MEANT_VEIN, why), true));
        } else if (treatment.concentrationPercent() != null) {
            InjectionUse use = limits.of(
                    treatment.product(), treatment.form(), treatment.concentrationPercent(), treatment.vein());
            if (!use.isOffered()) {
                Violation notOffered = new Violation(
                        field(row, "concentrationPercent"),
                        CourseFault.STRENGTH_NOT_OFFERED,
                        Objects.requireNonNull(use.whyNot(), "the table says why"),
                        strengths(treatment.product(), treatment.form(), treatment.vein()));
                problems.add(new Problem(notOffered, false));
            }
        }
    }

    private Phrase strengths(Sclerosant product, SclerosantForm form, Vein vein) {
        String offered = limits.all().stream()
                .filter(each -> each.product() == product && each.form() == form)
                .filter(each -> each.veins().contains(vein))
                .map(each -> plain(each.percent()) + " %")
                .collect(Collectors.joining(", "));
        SessionSentence sentence = offered.isEmpty() ? SessionSentence.NO_STRENGTH : SessionSentence.STRENGTHS;
        return new Phrase(sentence, capital(vein.title()), product, form, offered);
    }

    private String most(Treatment treatment, DosePolicy policy, List<Treatment> others, @Nullable BigDecimal weightKg) {
        DoseLimit limit = limits.all().stream()
                .filter(each -> each.product() == treatment.product() && each.form() == treatment.form())
                .filter(each -> each.percent().compareTo(treatment.concentrationPercent()) == 0)
                .findFirst()
                .orElse(null);
        if (limit == null) {
            return "";
        }
        List<String> said = new ArrayList<>();
        if (limit.maxMlPerSession() != null) {
            said.add(SessionSentence.MOST_ML.of(plain(limit.maxMlPerSession())));
        }
        if (limit.maxMgPerKg() != null && weightKg != null) {
            said.add(SessionSentence.MOST_MG.of(
                    plain(DosePolicy.limitMg(limit.maxMgPerKg(), weightKg)), plain(weightKg)));
        }
        policy.left(others).stream()
                .filter(each -> each.product() == treatment.product()
                        && each.form() == treatment.form()
                        && each.percent().compareTo(treatment.concentrationPercent()) == 0
                        && each.ratio() == ratio(treatment))
                .forEach(each -> said.add(SessionSentence.LEFT.of(plain(each.ml()))));
        return String.join(" ", said);
    }

    /** While nobody has said how foam is mixed, the ratio that carries more counts. */
    private static @Nullable FoamRatio ratio(Treatment treatment) {
        if (treatment.form() == SclerosantForm.LIQUID) {
            return null;
        }
        return treatment.foamRatio() == null ? FoamRatio.ONE_TO_THREE : treatment.foamRatio();
    }

    private static Violation passed(String field, DosePolicy.Total total) {
        String product = capital(total.product().title());
        if (total.form() == null) {
            return new Violation(
                    field,
                    CourseFault.MG_PASSED,
                    product,
                    plain(Objects.requireNonNull(total.mg())),
                    plain(Objects.requireNonNull(total.limitMg())));
        }
        String percents =
                total.percents().stream().map(each -> plain(each) + " %").collect(Collectors.joining(", "));
        boolean alone = Objects.requireNonNull(total.ml()).compareTo(Objects.requireNonNull(total.limitMl())) > 0;
        return new Violation(
                field,
                alone ? CourseFault.ML_PASSED : CourseFault.ML_PASSED_TOGETHER,
                product,
                total.form(),
                percents,
                plain(Objects.requireNonNull(total.ml())),
                plain(Objects.requireNonNull(total.limitMl())));
    }

    private static String field(int row, String name) {
        return "treatments[" + row + "]." + name;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
