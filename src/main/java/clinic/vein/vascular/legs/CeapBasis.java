package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the clinical class by CEAP 2020: cause, veins and mechanism. Rated all together or not at all.
 *
 * @param etiology several at once are possible, save none
 * @param anatomy the veins that are diseased, by their abbreviations of 2020
 * @param pathophysiology null where it was not rated
 */
public record CeapBasis(
        List<Etiology> etiology,
        List<VeinSite> anatomy,
        @Nullable Pathophysiology pathophysiology) {

    public static final CeapBasis NOT_RATED = new CeapBasis(List.of(), List.of(), null);

    /** E, with the secondary causes split as in 2020 (V1). */
    public enum Etiology implements Worded {
        EP("Ep"),
        ESI("Esi"),
        ESE("Ese"),
        EC("Ec"),
        EN("En");

        private final String code;

        Etiology(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** P. */
    public enum Pathophysiology implements Worded {
        R("Pr"),
        O("Po"),
        RO("Pr,o"),
        N("Pn");

        private final String code;

        Pathophysiology(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public CeapBasis {
        etiology = Selected.of(etiology);
        anatomy = Selected.of(anatomy);
    }

    /** Follows from the answers; documents hold only these. */
    @JsonIgnore
    public boolean isRated() {
        return !etiology.isEmpty() || !anatomy.isEmpty() || pathophysiology != null;
    }

    /** @param refluxFound whether duplex found reflux; null where no vein was measured or one was not */
    public void check(Violations violations, String path, @Nullable Boolean refluxFound) {
        Selected.check(violations, etiology, path + ".etiology");
        Selected.check(violations, anatomy, path + ".anatomy");
        if (!isRated()) {
            return;
        }
        violations.addIf(etiology.isEmpty(), path + ".etiology", LegsFault.NOT_RATED_TOGETHER);
        violations.addIf(anatomy.isEmpty(), path + ".anatomy", LegsFault.NOT_RATED_TOGETHER);
        violations.addIf(pathophysiology == null, path + ".pathophysiology", LegsFault.NOT_RATED_TOGETHER);
        violations.addIf(
                etiology.contains(Etiology.EN) && etiology.size() > 1, path + ".etiology", LegsFault.EN_WITH_CAUSE);
        violations.addIf(
                anatomy.contains(VeinSite.AN) && anatomy.size() > 1, path + ".anatomy", LegsFault.AN_WITH_VEIN);
        if (pathophysiology != null && !anatomy.isEmpty()) {
            violations.addIf(
                    anatomy.contains(VeinSite.AN) != (pathophysiology == Pathophysiology.N),
                    path + ".pathophysiology",
                    LegsFault.AN_WITHOUT_PN);
        }
        checkReflux(violations, path, refluxFound);
    }

    private void checkReflux(Violations violations, String path, @Nullable Boolean refluxFound) {
        if (refluxFound == null || pathophysiology == null) {
            return;
        }
        boolean reflux = pathophysiology == Pathophysiology.R || pathophysiology == Pathophysiology.RO;
        violations.addIf(refluxFound && !reflux, path + ".pathophysiology", LegsFault.REFLUX_WITHOUT_R);
        violations.addIf(!refluxFound && reflux, path + ".pathophysiology", LegsFault.R_WITHOUT_REFLUX);
    }

    /** Such as {@code Ep A(GSVa, SSV) Pr}; empty where nothing was rated. */
    public String words() {
        return isRated()
                ? etiology.stream().map(Etiology::code).collect(Collectors.joining(","))
                        + anatomy.stream().map(VeinSite::code).collect(Collectors.joining(", ", " A(", ") "))
                        + (pathophysiology == null ? "" : pathophysiology.code())
                : "";
    }
}
