package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leg before treatment.
 *
 * @param abpi ankle brachial pressure index, a ratio from 0 to 3 with at most two decimals; null where not measured
 * @param compressionConcerns what speaks against compressing this leg
 */
public record LegAssessment(
        Leg leg,
        String ceap,
        CeapBasis ceapBasis,
        Vcss vcss,
        List<Segment> segments,
        @Typed(Quantity.ANKLE_BRACHIAL_INDEX) @Nullable BigDecimal abpi,
        List<CompressionConcern> compressionConcerns) {

    public LegAssessment {
        ceapBasis = ceapBasis == null ? CeapBasis.NOT_RATED : ceapBasis;
        segments = segments == null ? List.of() : segments;
        compressionConcerns = Selected.of(compressionConcerns);
    }

    public void check(Violations violations, String path) {
        violations.required(leg, path + ".leg");
        violations.required(vcss, path + ".vcss");
        if (vcss != null) {
            vcss.check(violations, path + ".vcss");
        }
        Ceap.check(violations, path, ceap, vcss);
        violations.addIf(segments.size() > 20, path + ".segments", LegsFault.TOO_MANY_VEINS);
        for (int i = 0; i < segments.size(); i++) {
            String segment = path + ".segments[" + i + "]";
            violations.required(segments.get(i), segment);
            if (segments.get(i) != null) {
                segments.get(i).check(violations, segment);
            }
        }
        Quantity.ANKLE_BRACHIAL_INDEX.check(violations, abpi, path + ".abpi");
        Selected.check(violations, compressionConcerns, path + ".compressionConcerns");
    }
}
