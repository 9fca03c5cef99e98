package clinic.vein.vascular.course;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.Sclerosant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the clinic's table what to explain before a treatment. */
@Component
class ConsentRisks {

    private final Decisions decisions;

    ConsentRisks(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param frequency null where no source gives one */
    record Risk(ConsentRisk code, String label, @Nullable String frequency, String source, String rule) {

        private static Risk of(FiredRule rule) {
            ConsentRisk code = ConsentRisk.valueOf(rule.requiredText("risk"));
            String product = rule.text("product");
            return new Risk(
                    code,
                    product == null
                            ? code.title()
                            : code.title() + " (" + Sclerosant.valueOf(product).title() + " only)",
                    rule.text("frequency"),
                    rule.source(),
                    rule.id());
        }
    }

    List<Risk> before(Modality modality) {
        return decisions.evaluate("ConsentRisks", Map.of("modality", modality.name())).own().stream()
                .map(Risk::of)
                .toList();
    }
}
