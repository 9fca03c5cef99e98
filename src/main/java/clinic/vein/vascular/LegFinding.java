package clinic.vein.vascular;

import java.util.List;

/**
 * One leg as it was recorded.
 *
 * @param closure only after treatment; else null
 */
public record LegFinding(
        Leg leg, String ceap, int vcssTotal, Vcss vcss, List<Segment> segments, LegReview.Closure closure) {}
