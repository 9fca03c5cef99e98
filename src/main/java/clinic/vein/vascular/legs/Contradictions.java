package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Names what cannot both be true of a leg while it is still being filled in. */
public final class Contradictions {

    private Contradictions() {}

    /** @param refluxFound whether duplex found reflux in a leg; null where that is not known */
    public static List<String> in(List<LegAssessment> legs, Function<LegAssessment, Boolean> refluxFound) {
        List<String> found = new ArrayList<>();
        for (LegAssessment leg : legs) {
            Violations violations = new Violations();
            leg.vcss().check(violations, "");
            Ceap.check(violations, "", leg.ceap(), leg.vcss());
            leg.ceapBasis().check(violations, "", refluxFound.apply(leg));
            violations.list().stream()
                    .filter(each -> each.code().equals("contradicts"))
                    .map(Violation::message)
                    .map(message -> leg.leg().title() + " leg: " + message)
                    .forEach(found::add);
        }
        return found;
    }
}
