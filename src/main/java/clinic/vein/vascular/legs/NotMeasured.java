package clinic.vein.vascular.legs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names what an assessment leaves open that a reader would look for; none of it must be there. */
public final class NotMeasured {

    private NotMeasured() {}

    public static List<String> in(List<LegAssessment> legs) {
        List<String> open = new ArrayList<>();
        for (LegAssessment leg : legs) {
            if (leg.abpi() == null) {
                open.add(OpenMeasure.ABPI.on(leg.leg()));
            }
            if (leg.segments().isEmpty()) {
                open.add(OpenMeasure.DUPLEX.on(leg.leg()));
            }
            for (Segment segment : leg.segments()) {
                String vein = segment.vein().title().toLowerCase(Locale.ROOT);
                if (segment.refluxMs() == null) {
                    open.add(OpenMeasure.REFLUX.on(leg.leg(), vein));
                }
                if (segment.diameterMm() == null) {
                    open.add(OpenMeasure.DIAMETER.on(leg.leg(), vein));
                }
            }
        }
        return open;
    }
}
