package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.vascular.legs.Selected;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The submission of {@code RecordConsent}.
 *
 * @param leaflets which were given, and in which language, such as {@code treatments/en}
 */
public record Consent(
        Decision decision,
        List<ConsentRisk> risksExplained,
        Boolean leafletGiven,
        List<String> leaflets,
        @Typed(Quantity.DAYS_TO_THINK_IT_OVER) @Nullable Integer coolingOffDays,
        @Nullable String reason,
        @Nullable String note) {

    public enum Decision {
        GIVEN,
        REFUSED
    }

    public Consent {
        risksExplained = Selected.of(risksExplained);
        leafletGiven = Boolean.TRUE.equals(leafletGiven);
        leaflets = Selected.of(leaflets);
    }

    /**
     * @param toExplain what the table asks to explain before this treatment
     * @param isLeaflet whether there is a leaflet of that code
     */
    void check(List<ConsentRisk> toExplain, Predicate<String> isLeaflet) {
        Violations violations = new Violations();
        violations.required(decision, "decision");
        Selected.check(violations, risksExplained, "risksExplained");
        if (decision == Decision.GIVEN) {
            violations.addIf(!risksExplained.containsAll(toExplain), "risksExplained", CourseFault.RISKS_NOT_EXPLAINED);
            violations.addIf(!leafletGiven, "leafletGiven", CourseFault.LEAFLET_NOT_GIVEN);
            violations.addIf(leafletGiven && leaflets.isEmpty(), "leaflets", CourseFault.NO_LEAFLETS);
            violations.required(coolingOffDays, "coolingOffDays");
            Quantity.DAYS_TO_THINK_IT_OVER.check(violations, coolingOffDays, "coolingOffDays");
        } else if (decision == Decision.REFUSED) {
            violations.addIf(coolingOffDays != null, "coolingOffDays", CourseFault.NO_CONSENT);
        }
        violations.addIf(
                leaflets.stream().anyMatch(code -> code == null || !isLeaflet.test(code)),
                "leaflets",
                CourseFault.NO_SUCH_LEAFLET);
        violations.text(reason, 2000, "reason");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
