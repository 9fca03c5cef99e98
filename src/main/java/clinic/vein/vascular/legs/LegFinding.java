package clinic.vein.vascular.legs;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leg as it was recorded.
 *
 * @param abpi only before treatment; null where it was not measured
 * @param closure only after treatment; else null
 */
public record LegFinding(
        Leg leg,
        String ceap,
        CeapBasis ceapBasis,
        int vcssTotal,
        Vcss vcss,
        List<Segment> segments,
        BigDecimal abpi,
        List<CompressionConcern> compressionConcerns,
        LegReview.@Nullable Closure closure) {

    public LegFinding with(List<Segment> measured) {
        return new LegFinding(leg, ceap, ceapBasis, vcssTotal, vcss, measured, abpi, compressionConcerns, closure);
    }
}
