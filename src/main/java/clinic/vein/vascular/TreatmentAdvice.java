package clinic.vein.vascular;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the clinic's table how each vein can be treated, and which treatment comes first. */
@Component
class TreatmentAdvice {

    private final Decisions decisions;
    private final TreatmentSettings settings;

    TreatmentAdvice(Decisions decisions, TreatmentSettings settings) {
        this.decisions = decisions;
        this.settings = settings;
    }

    /** What stands against a treatment. */
    record Limits(boolean endothermalUnsuitable, boolean foamUnsuitable, boolean surgeryUnsuitable, boolean pregnant) {}

    record Rule(String id, String source) {}

    record Option(Modality modality, int order, Rule rule) {}

    record VeinOptions(Leg leg, Vein vein, List<Option> modalities) {}

    /** @param recommended null where the table says nothing for these veins */
    record Advice(List<VeinOptions> options, Modality recommended) {}

    /** The vein that decides is the greatest: a refluxing trunk before its tributaries, these before spider veins. */
    Advice advise(List<LegAssessment> legs, Limits limits) {
        List<VeinOptions> options = new ArrayList<>();
        for (LegAssessment leg : legs) {
            for (Segment segment : leg.segments()) {
                options.add(new VeinOptions(leg.leg(), segment.vein(), options(segment, limits)));
            }
        }
        Modality recommended = options.stream()
                .filter(each -> !each.modalities().isEmpty())
                .min(Comparator.comparing(each -> each.vein().kind()))
                .map(each -> each.modalities().get(0).modality())
                .orElse(null);
        return new Advice(options, recommended);
    }

    private List<Option> options(Segment segment, Limits limits) {
        Map<String, Object> facts = Map.of(
                "veinKind", segment.vein().kind().name(),
                "reflux", settings.isReflux(segment),
                "endothermalUnsuitable", limits.endothermalUnsuitable(),
                "foamUnsuitable", limits.foamUnsuitable(),
                "surgeryUnsuitable", limits.surgeryUnsuitable(),
                "pregnant", limits.pregnant());
        return decisions.evaluate("TreatmentOptions", facts).own().stream()
                .map(TreatmentAdvice::option)
                .sorted(Comparator.comparingInt(Option::order))
                .toList();
    }

    private static Option option(FiredRule rule) {
        return new Option(
                Modality.valueOf(rule.text("modality")), rule.number("order"), new Rule(rule.id(), rule.source()));
    }
}
