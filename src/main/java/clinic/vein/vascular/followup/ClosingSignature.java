package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The submission of {@code SignClosingLetter}.
 *
 * @param reason a part of the letter as it is to go out; null or as the record says it where nothing is changed, and so the
 *     others. Those for the patient are in the patient's language, where that is not the practice's
 * @param factsCompared whether numbers, dates or names that differ from the record were compared with it
 */
record ClosingSignature(
        @Nullable String remarks,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String advice,
        @Nullable String reasonForPatient,
        @Nullable String decisionForPatient,
        @Nullable String adviceForPatient,
        @Nullable Boolean factsCompared,
        Boolean signed) {

    void check(Violations violations) {
        violations.addIf(!Boolean.TRUE.equals(signed), "signed", FollowUpFault.NOT_SIGNED);
        violations.text(remarks, 4000, "remarks");
    }

    @Nullable
    String said(LetterPart part, boolean forPatient) {
        return switch (part) {
            case REASON -> forPatient ? reasonForPatient : reason;
            case DECISION -> forPatient ? decisionForPatient : decision;
            case ADVICE -> forPatient ? adviceForPatient : advice;
        };
    }
}
