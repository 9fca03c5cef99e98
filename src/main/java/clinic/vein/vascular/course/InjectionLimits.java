package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.DoseLimit;
import clinic.vein.vascular.safety.DoseLimits;
import clinic.vein.vascular.safety.DosePolicy;
import clinic.vein.vascular.safety.FoamRatio;
import clinic.vein.vascular.safety.InjectionUse;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    record Problem(String field, String code, String message, boolean never) {

        void addTo(Violations violations) {
            violations.add(field, code, message);
        }
    }

    List<Beside> beside(List<Treatment> treatments, List<Treatment> earlier, BigDecimal weightKg) {
        List<Beside> beside = new ArrayList<>();
        for (int row = 0; row < treatments.size(); row++) {
            Treatment treatment = treatments.get(row);
            if (treatment.product() != null && treatment.form() != null) {
                if (treatment.vein() != null) {
                    beside.add(new Beside(field(row, "concentrationPercent"), strengths(treatment)));
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
                    problems.add(new Problem(field(row, "volumeMl"), "limit.passed", passed(total), false));
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
            String why = use(treatment, BigDecimal.ONE).whyNot();
            problems.add(new Problem(field(row, "vein"), "not.offered", SessionSentence.MEANT_VEIN.of(why), true));
        } else if (treatment.concentrationPercent() != null) {
            InjectionUse use = use(treatment, treatment.concentrationPercent());
            if (!use.isOffered()) {
                problems.add(new Problem(
                        field(row, "concentrationPercent"),
                        "not.offered",
                        use.whyNot() + " " + strengths(treatment),
                        false));
            }
        }
    }

    private InjectionUse use(Treatment treatment, BigDecimal percent) {
        return limits.of(treatment.product(), treatment.form(), percent, treatment.vein());
    }

    private String strengths(Treatment treatment) {
        String offered = limits.all().stream()
                .filter(each -> each.product() == treatment.product() && each.form() == treatment.form())
                .filter(each -> each.veins().contains(treatment.vein()))
                .map(each -> plain(each.percent()) + " %")
                .collect(Collectors.joining(", "));
        SessionSentence sentence = offered.isEmpty() ? SessionSentence.NO_STRENGTH : SessionSentence.STRENGTHS;
        return sentence.of(capital(treatment.vein().title()), treatment.product(), treatment.form(), offered);
    }

    private String most(Treatment treatment, DosePolicy policy, List<Treatment> others, BigDecimal weightKg) {
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
    private static FoamRatio ratio(Treatment treatment) {
        if (treatment.form() == SclerosantForm.LIQUID) {
            return null;
        }
        return treatment.foamRatio() == null ? FoamRatio.ONE_TO_THREE : treatment.foamRatio();
    }

    private static String passed(DosePolicy.Total total) {
        String product = capital(total.product().title());
        if (total.form() == null) {
            return SessionSentence.MG_PASSED.of(product, plain(total.mg()), plain(total.limitMg()));
        }
        String percents =
                total.percents().stream().map(each -> plain(each) + " %").collect(Collectors.joining(", "));
        boolean alone = total.ml().compareTo(total.limitMl()) > 0;
        SessionSentence sentence = alone ? SessionSentence.ML_PASSED : SessionSentence.ML_PASSED_TOGETHER;
        return sentence.of(product, total.form(), percents, plain(total.ml()), plain(total.limitMl()));
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
