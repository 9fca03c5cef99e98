package clinic.vein.triage.thrombosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's answers to the two-level Wells score (NICE NG158) and to what comes before it; null where not answered.
 * Nothing of it is taken from what the patient reported, and what was not examined is not a no.
 *
 * @param bedriddenOrSurgery bedridden for 3 days or more, or major surgery within 12 weeks
 * @param calfLarger calf at least 3 cm larger than the other
 * @param collateralVeins superficial veins that are collateral and not varicose: visible varicose veins do not score
 * @param alternativeDiagnosis another diagnosis is at least as likely; takes two points away
 * @param pregnantOrPostPartum pregnant, or up to 6 weeks after a birth
 * @param embolismSymptoms symptoms of a pulmonary embolism
 * @param armAffected the arm and not the leg
 */
public record WellsAnswers(
        @Nullable Sign activeCancer,
        @Nullable Sign paralysisOrPlaster,
        @Nullable Sign bedriddenOrSurgery,
        @Nullable Sign tenderDeepVeins,
        @Nullable Sign wholeLegSwollen,
        @Nullable Sign calfLarger,
        @Nullable Sign pittingOedema,
        @Nullable Sign collateralVeins,
        @Nullable Sign previousDvt,
        @Nullable Sign alternativeDiagnosis,
        @Nullable Sign pregnantOrPostPartum,
        @Nullable Sign embolismSymptoms,
        @Nullable Sign armAffected) {

    /** What scores, by input name of the table. */
    Map<String, @Nullable Sign> items() {
        Map<String, @Nullable Sign> items = new LinkedHashMap<>();
        items.put("activeCancer", activeCancer);
        items.put("paralysisOrPlaster", paralysisOrPlaster);
        items.put("bedriddenOrSurgery", bedriddenOrSurgery);
        items.put("tenderDeepVeins", tenderDeepVeins);
        items.put("wholeLegSwollen", wholeLegSwollen);
        items.put("calfLarger", calfLarger);
        items.put("pittingOedema", pittingOedema);
        items.put("collateralVeins", collateralVeins);
        items.put("previousDvt", previousDvt);
        items.put("alternativeDiagnosis", alternativeDiagnosis);
        return items;
    }

    /** What sends a patient to hospital whatever the score, by input name of the table. */
    Map<String, @Nullable Sign> exceptions() {
        Map<String, @Nullable Sign> exceptions = new LinkedHashMap<>();
        exceptions.put("pregnantOrPostPartum", pregnantOrPostPartum);
        exceptions.put("embolismSymptoms", embolismSymptoms);
        exceptions.put("armAffected", armAffected);
        return exceptions;
    }

    boolean isComplete() {
        return !items().containsValue(null) && !exceptions().containsValue(null);
    }

    /** Whether something was not examined or is not known. */
    boolean isOpen() {
        return Stream.of(items(), exceptions())
                .flatMap(answers -> answers.values().stream())
                .anyMatch(answer -> answer != null && answer.isOpen());
    }
}
