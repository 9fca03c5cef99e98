package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;
import clinic.vein.vascular.legs.Selected;
import clinic.vein.vascular.safety.Complication;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The submission of {@code CheckRecovery}: the signs that must not be missed in the weeks after a session; null is what is
 * not answered yet.
 */
public record RecoveryCheck(
        @Nullable Boolean legSwelling,
        @Nullable Boolean chestSymptoms,
        @Nullable Boolean neurologicalSymptoms,
        @Nullable Boolean skinBlistering,
        @Nullable Boolean infectionSigns,
        List<Complication> complications,
        @Nullable String note) {

    public RecoveryCheck {
        complications = Selected.of(complications);
    }

    /** Signs as far as they are answered, and complications that are ticked. */
    static RecoveryCheck draft(JsonNode draft) {
        Set<String> ticked = StreamSupport.stream(draft.path("complications").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return new RecoveryCheck(
                answer(draft, "legSwelling"),
                answer(draft, "chestSymptoms"),
                answer(draft, "neurologicalSymptoms"),
                answer(draft, "skinBlistering"),
                answer(draft, "infectionSigns"),
                Arrays.stream(Complication.values())
                        .filter(each -> ticked.contains(each.name()))
                        .toList(),
                null);
    }

    private static @Nullable Boolean answer(JsonNode draft, String field) {
        return draft.path(field).isBoolean() ? draft.path(field).booleanValue() : null;
    }

    boolean isConcern() {
        return Boolean.TRUE.equals(legSwelling)
                || Boolean.TRUE.equals(chestSymptoms)
                || Boolean.TRUE.equals(neurologicalSymptoms)
                || Boolean.TRUE.equals(skinBlistering)
                || Boolean.TRUE.equals(infectionSigns)
                || !complications.isEmpty();
    }

    void check() {
        Violations violations = new Violations();
        violations.required(legSwelling, "legSwelling");
        violations.required(chestSymptoms, "chestSymptoms");
        violations.required(neurologicalSymptoms, "neurologicalSymptoms");
        violations.required(skinBlistering, "skinBlistering");
        violations.required(infectionSigns, "infectionSigns");
        Selected.check(violations, complications, "complications");
        if (isConcern()) {
            violations.required(note, "note");
        }
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
