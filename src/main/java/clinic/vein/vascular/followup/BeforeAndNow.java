package clinic.vein.vascular.followup;

import clinic.vein.kernel.Phrase;
import clinic.vein.vascular.legs.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts each measure of the review of the outcome beside what it was before treatment. */
final class BeforeAndNow {

    private final List<Line> lines = new ArrayList<>();

    /**
     * @param of the highest value of the scale; the lowest is 0 and the best
     * @param last what the review before this one found; null where this is the first
     * @param change now less before treatment: below zero is better; null while one of the two is missing
     */
    record Line(
            String what,
            int of,
            @Nullable Integer before,
            @Nullable Integer last,
            @Nullable Integer now,
            @Nullable Integer change) {}

    /** What can be compared; whatever was not taken is null. */
    record Measures(
            @Nullable Integer severity,
            @Nullable Integer nights,
            @Nullable Integer irlsTotal,
            Map<Leg, Integer> vcss) {}

    static List<Line> of(Measures before, Measures last, Measures now) {
        BeforeAndNow compared = new BeforeAndNow();
        compared.add(ComparedMeasure.SEVERITY.title(), 10, before.severity(), last.severity(), now.severity());
        compared.add(ComparedMeasure.NIGHTS.title(), 7, before.nights(), last.nights(), now.nights());
        if (before.irlsTotal() != null || last.irlsTotal() != null || now.irlsTotal() != null) {
            compared.add(ComparedMeasure.IRLS_TOTAL.title(), 40, before.irlsTotal(), last.irlsTotal(), now.irlsTotal());
        }
        for (Leg leg : Leg.values()) {
            if (before.vcss().containsKey(leg) || now.vcss().containsKey(leg)) {
                compared.add(
                        new Phrase(ComparedMeasure.VCSS, leg).inEnglish(),
                        30,
                        before.vcss().get(leg),
                        last.vcss().get(leg),
                        now.vcss().get(leg));
            }
        }
        return compared.lines;
    }

    private void add(String what, int of, @Nullable Integer before, @Nullable Integer last, @Nullable Integer now) {
        lines.add(new Line(what, of, before, last, now, before == null || now == null ? null : now - before));
    }
}
