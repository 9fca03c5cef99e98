package clinic.vein.vascular;

import clinic.vein.process.Violations;
import java.util.List;

/** One leg before treatment. */
public record LegAssessment(Leg leg, String ceap, Vcss vcss, List<Segment> segments) {

    public LegAssessment {
        segments = segments == null ? List.of() : segments;
    }

    void check(Violations violations, String path) {
        violations.required(leg, path + ".leg");
        violations.required(vcss, path + ".vcss");
        if (vcss != null) {
            vcss.check(violations, path + ".vcss");
        }
        Ceap.check(violations, path, ceap, vcss);
        violations.addIf(segments.size() > 20, path + ".segments", "too.many", "At most 20 veins a leg.");
        for (int i = 0; i < segments.size(); i++) {
            String segment = path + ".segments[" + i + "]";
            violations.required(segments.get(i), segment);
            if (segments.get(i) != null) {
                segments.get(i).check(violations, segment);
            }
        }
    }
}
