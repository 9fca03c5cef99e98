package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;

/** One leg after treatment. */
public record LegReview(Leg leg, String ceap, Vcss vcss, Closure closure) {

    /** What duplex ultrasound shows of the treated vein. */
    public enum Closure implements Worded {
        CLOSED,
        PARTLY_CLOSED,
        OPEN,
        NOT_APPLICABLE
    }

    public void check(Violations violations, String path) {
        violations.required(leg, path + ".leg");
        violations.required(vcss, path + ".vcss");
        if (vcss != null) {
            vcss.check(violations, path + ".vcss");
        }
        Ceap.check(violations, path, ceap, vcss);
        violations.required(closure, path + ".closure");
    }
}
