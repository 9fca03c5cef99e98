package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Checks a list of legs: one or two, each once. */
public final class Legs {

    private Legs() {}

    public interface LegCheck<L> {
        void check(L leg, Violations violations, String path);
    }

    public static <L> void check(Violations violations, List<L> legs, Function<L, Leg> side, LegCheck<L> each) {
        if (legs.isEmpty()) {
            violations.add("legs", LegsFault.NO_LEG);
        }
        Set<Leg> seen = new HashSet<>();
        for (int i = 0; i < legs.size(); i++) {
            String path = "legs[" + i + "]";
            L leg = legs.get(i);
            violations.required(leg, path);
            if (leg != null) {
                each.check(leg, violations, path);
                Leg which = side.apply(leg);
                violations.addIf(which != null && !seen.add(which), path + ".leg", LegsFault.LEG_TWICE);
            }
        }
    }
}
