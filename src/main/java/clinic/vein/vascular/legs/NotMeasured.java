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
            String side = leg.leg().title() + " leg: ";
            if (leg.abpi() == null) {
                open.add(side + "ABPI");
            }
            if (leg.segments().isEmpty()) {
                open.add(side + "no vein from duplex");
            }
            for (Segment segment : leg.segments()) {
                String vein = segment.vein().title().toLowerCase(Locale.ROOT);
                if (segment.refluxMs() == null) {
                    open.add(side + "reflux of the " + vein);
                }
                if (segment.diameterMm() == null) {
                    open.add(side + "diameter of the " + vein);
                }
            }
        }
        return open;
    }
}
