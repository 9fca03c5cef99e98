package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;

/** One leg after treatment. */
public record LegReview(Leg leg, String ceap, Vcss vcss, Closure closure) {

    /** What duplex ultrasound shows of the treated vein. */
    public enum Closure {
        CLOSED("closed"),
        PARTLY_CLOSED("partly closed"),
        OPEN("open"),
        NOT_APPLICABLE("not applicable");

        private final String title;

        Closure(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
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
