package clinic.vein.vascular.assessment;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.Segment;
import clinic.vein.vascular.legs.TreatmentSettings;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.Compression;
import clinic.vein.vascular.safety.Modality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the clinic's tables how each vein can be treated, and which treatment comes first. */
@Component
class TreatmentAdvice {

    private final Decisions decisions;
    private final Compression compression;
    private final TreatmentSettings settings;

    TreatmentAdvice(Decisions decisions, Compression compression, TreatmentSettings settings) {
        this.decisions = decisions;
        this.compression = compression;
        this.settings = settings;
    }

    /**
     * What stands against treatments.
     *
     * @param unsuitable each treatment that is unsuitable, with the cause in words
     */
    record Limits(Map<Modality, String> unsuitable, boolean pregnant) {

        boolean ruleOut(Modality modality) {
            return unsuitable.containsKey(modality);
        }
    }

    record Rule(String id, String source) {}

    record Option(Modality modality, int order, Rule rule) {}

    record RuledOut(Modality modality, String because) {}

    /** @param reflux null where it was not measured */
    record VeinOptions(
            Leg leg,
            Vein vein,
            @Nullable Integer refluxMs,
            @Nullable BigDecimal diameterMm,
            @Nullable Boolean reflux,
            int refluxAboveMs,
            List<Option> modalities) {}

    /** @param recommended null where the table says nothing for these veins */
    record Advice(
            List<VeinOptions> options,
            @Nullable Modality recommended,
            List<RuledOut> ruledOut,
            List<Compression.Answer> compression) {}

    /** The vein that decides is the greatest: a refluxing trunk before its tributaries, these before spider veins. */
    Advice advise(List<LegAssessment> legs, Limits limits) {
        List<VeinOptions> options = new ArrayList<>();
        List<Compression.Answer> compressible = new ArrayList<>();
        for (LegAssessment leg : legs) {
            Compression.Answer answer = compression.of(leg.leg(), leg.abpi(), leg.compressionConcerns());
            compressible.add(answer);
            for (Segment segment : leg.segments()) {
                options.add(options(leg.leg(), segment, limits, answer.verdict()));
            }
        }
        Modality recommended = options.stream()
                .filter(each -> !each.modalities().isEmpty())
                .min(Comparator.comparing(each -> each.vein().kind()))
                .map(each -> each.modalities().get(0).modality())
                .orElse(null);
        return new Advice(
                options,
                recommended,
                limits.unsuitable().entrySet().stream()
                        .map(each -> new RuledOut(each.getKey(), each.getValue()))
                        .toList(),
                compressible);
    }

    private VeinOptions options(Leg leg, Segment segment, Limits limits, Compression.Verdict compressible) {
        Map<String, Object> facts = Map.of(
                "veinKind", segment.vein().kind().name(),
                "reflux", settings.isReflux(segment),
                "endothermalUnsuitable", limits.ruleOut(Modality.ENDOTHERMAL),
                "foamUnsuitable", limits.ruleOut(Modality.FOAM_SCLEROTHERAPY),
                "liquidUnsuitable", limits.ruleOut(Modality.LIQUID_SCLEROTHERAPY),
                "surgeryUnsuitable", limits.ruleOut(Modality.SURGERY),
                "pregnant", limits.pregnant(),
                "compression", compressible.name());
        return new VeinOptions(
                leg,
                segment.vein(),
                segment.refluxMs(),
                segment.diameterMm(),
                segment.refluxMs() == null ? null : settings.isReflux(segment),
                settings.refluxAboveMs(segment.vein()),
                decisions.evaluate("TreatmentOptions", facts).own().stream()
                        .map(TreatmentAdvice::option)
                        .sorted(Comparator.comparingInt(Option::order))
                        .toList());
    }

    private static Option option(FiredRule rule) {
        return new Option(
                Modality.valueOf(rule.requiredText("modality")),
                rule.requiredNumber("order"),
                new Rule(rule.id(), rule.source()));
    }
}
