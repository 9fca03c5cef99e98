package clinic.vein.vascular.course;

import clinic.vein.referral.timeline.AdviceTable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The limits that a session passed; each needs the recorded reason.
 *
 * @param dose a limit of mass or volume
 * @param contraindication something found before the session weighs more against what was given than against what was
 *     planned then
 * @param interval the next session is to follow sooner than the clinic's table says
 */
public record PassedLimits(boolean dose, boolean contraindication, boolean interval) {

    public boolean any() {
        return dose || contraindication || interval;
    }

    /** The tables that were decided against. */
    List<AdviceTable> tables() {
        return Stream.of(
                        dose ? AdviceTable.DOSE : null,
                        contraindication ? AdviceTable.CONTRAINDICATION : null,
                        interval ? AdviceTable.INTERVAL : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
