package clinic.vein.triage.thrombosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What still stands once a leg was scanned or a D-dimer came back (NICE NG158 and notes on it, V1/V2). */
public final class AfterTests {

    /** What the ultrasound of the leg veins showed. */
    public enum Scan {
        NO_CLOT,
        SUPERFICIAL_CLOT,
        DEEP_CLOT,
        /** Seen in part, or not at all. */
        NOT_CLEAR
    }

    private static final Set<ClotFinding> ANSWERED_BY_D_DIMER = EnumSet.of(
            ClotFinding.DVT_UNLIKELY_WITHOUT_D_DIMER,
            ClotFinding.DVT_D_DIMER_POSITIVE,
            ClotFinding.DVT_D_DIMER_NOT_RELIABLE);

    private AfterTests() {}

    /**
     * @param before what stood before them
     * @param scan null without one
     * @param dDimer null without one
     */
    public static List<ClotFinding> standing(List<ClotFinding> before, @Nullable Scan scan, @Nullable DDimer dDimer) {
        List<ClotFinding> findings = new ArrayList<>(before);
        if (dDimer != null && findings.removeAll(ANSWERED_BY_D_DIMER)) {
            ClotFinding.standing("UNLIKELY", true, dDimer.result(), null).forEach(findings::add);
        }
        if (scan == Scan.DEEP_CLOT) {
            findings.add(0, ClotFinding.DVT_FOUND);
        } else if (scan == Scan.SUPERFICIAL_CLOT) {
            findings.add(0, ClotFinding.SVT_FOUND);
        } else if (scan == Scan.NO_CLOT) {
            return afterNothingFound(before, dDimer);
        } else if (scan == Scan.NOT_CLEAR && findings.isEmpty()) {
            findings.add(ClotFinding.DVT_NOT_EXAMINED);
        }
        return List.copyOf(findings);
    }

    /** Only who was likely needs the D-dimer as well. */
    private static List<ClotFinding> afterNothingFound(List<ClotFinding> before, @Nullable DDimer dDimer) {
        if (dDimer != null && !DDimer.NEGATIVE.equals(dDimer.result())) {
            return List.of(ClotFinding.DVT_SCAN_TO_REPEAT);
        }
        return before.contains(ClotFinding.DVT_LIKELY) && dDimer == null
                ? List.of(ClotFinding.DVT_SCANNED_WITHOUT_D_DIMER)
                : List.of();
    }
}
