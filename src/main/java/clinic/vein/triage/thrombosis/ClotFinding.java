package clinic.vein.triage.thrombosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands against letting a patient go on after the legs were looked into, until a clinician has named it or a scan
 * has answered it.
 */
public enum ClotFinding {
    /** Pregnant, under 18, signs of an embolism, or the arm: hospital the same day, whatever the score. */
    DVT_HOSPITAL_TODAY,
    DVT_LIKELY,
    /** Unlikely by the score alone, which rules nothing out without a D-dimer (NICE NG158). */
    DVT_UNLIKELY_WITHOUT_D_DIMER,
    DVT_D_DIMER_POSITIVE,
    /** A negative D-dimer under anticoagulation. */
    DVT_D_DIMER_NOT_RELIABLE,
    /** An item of the score was not examined or is not known. */
    DVT_NOT_EXAMINED,
    /** Likely by the score, and a scan that found nothing: the D-dimer comes next (NICE NG158). */
    DVT_SCANNED_WITHOUT_D_DIMER,
    /** Nothing on the scan and a positive D-dimer: scanned again in 6 to 8 days (notes on NICE NG158). */
    DVT_SCAN_TO_REPEAT,
    DVT_FOUND,
    /** Within 3 cm of the junction with the deep veins. */
    SVT_HIGH_RISK,
    /** A hard, painful vein whose distance or length nobody has measured. */
    SVT_NOT_MEASURED,
    SVT_FOUND;

    /**
     * @param result of the Wells score; null where it was not asked for, or could not be told
     * @param scored whether the score was asked for
     * @param dDimer its result; null without one
     * @param risk of a superficial vein thrombosis; null without one
     */
    static List<ClotFinding> standing(
            @Nullable String result, boolean scored, @Nullable String dDimer, @Nullable String risk) {
        List<ClotFinding> findings = new ArrayList<>();
        if (scored) {
            ofScore(result, dDimer).ifPresent(findings::add);
        }
        if ("HIGH".equals(risk)) {
            findings.add(SVT_HIGH_RISK);
        } else if ("UNKNOWN".equals(risk)) {
            findings.add(SVT_NOT_MEASURED);
        }
        return List.copyOf(findings);
    }

    private static Optional<ClotFinding> ofScore(@Nullable String result, @Nullable String dDimer) {
        return switch (result == null ? ThrombosisTables.INCOMPLETE : result) {
            case ThrombosisTables.HOSPITAL_TODAY -> Optional.of(DVT_HOSPITAL_TODAY);
            case ThrombosisTables.LIKELY -> Optional.of(DVT_LIKELY);
            case ThrombosisTables.INCOMPLETE -> Optional.of(DVT_NOT_EXAMINED);
            default -> dDimer == null ? Optional.of(DVT_UNLIKELY_WITHOUT_D_DIMER) : ofDDimer(dDimer);
        };
    }

    private static Optional<ClotFinding> ofDDimer(String dDimer) {
        return switch (dDimer) {
            case DDimer.NEGATIVE -> Optional.empty();
            case DDimer.POSITIVE -> Optional.of(DVT_D_DIMER_POSITIVE);
            default -> Optional.of(DVT_D_DIMER_NOT_RELIABLE);
        };
    }
}
