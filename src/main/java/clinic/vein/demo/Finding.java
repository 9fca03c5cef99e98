package clinic.vein.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What duplex ultrasound finds in one leg, with the treatment that the clinic's table puts first. */
public enum Finding {
    TRIBUTARIES(
            "LEFT", "C2s", "NSV", segment("TRIBUTARY", 920, 4.6), "FOAM_SCLEROTHERAPY", new Injection("FOAM", 1, 6)),
    RETICULAR_VEINS(
            "RIGHT",
            "C1s",
            "RET",
            segment("RETICULAR", 610, 2.3),
            "LIQUID_SCLEROTHERAPY",
            new Injection("LIQUID", 0.5, 5)),
    GREAT_SAPHENOUS_REFLUX("RIGHT", "C4a", "GSVA", segment("GREAT_SAPHENOUS", 2100, 7.4), "ENDOTHERMAL", null),
    NO_REFLUX("LEFT", "C0s", "AN", segment("GREAT_SAPHENOUS", 210, 3.1), null, null);

    private record Injection(String form, double concentrationPercent, double volumeMl) {}

    private static final List<String> OTHER_SCORES =
            List.of("inflammation", "induration", "activeUlcers", "ulcerDuration", "ulcerSize", "compression");

    private final String leg;
    private final String ceap;
    private final String site;
    private final Map<String, Object> segment;
    private final @Nullable String modality;
    private final @Nullable Injection injection;

    Finding(
            String leg,
            String ceap,
            String site,
            Map<String, Object> segment,
            @Nullable String modality,
            @Nullable Injection injection) {
        this.leg = leg;
        this.ceap = ceap;
        this.site = site;
        this.segment = segment;
        this.modality = modality;
        this.injection = injection;
    }

    @Nullable
    String modality() {
        return modality;
    }

    Map<String, Object> before() {
        return Map.of(
                "leg",
                leg,
                "ceap",
                ceap,
                "ceapBasis",
                basis(),
                "vcss",
                score(this == NO_REFLUX ? 0 : 2),
                "segments",
                List.of(segment),
                "abpi",
                1.05);
    }

    private Map<String, Object> basis() {
        return this == NO_REFLUX
                ? Map.of("etiology", List.of("EN"), "anatomy", List.of(site), "pathophysiology", "N")
                : Map.of("etiology", List.of("EP"), "anatomy", List.of(site), "pathophysiology", "R");
    }

    Map<String, Object> after() {
        return Map.of("leg", leg, "ceap", ceap.startsWith("C4") ? ceap : "C1", "vcss", score(0), "closure", "CLOSED");
    }

    Map<String, Object> treatment() {
        Map<String, Object> treatment = new LinkedHashMap<>(Map.of("leg", leg, "vein", segment.get("vein")));
        if (injection != null) {
            treatment.put("product", "POLIDOCANOL");
            treatment.put("form", injection.form());
            if (injection.form().equals("FOAM")) {
                treatment.put("foamRatio", "ONE_TO_FOUR");
            }
            treatment.put("concentrationPercent", injection.concentrationPercent());
            treatment.put("volumeMl", injection.volumeMl());
        }
        return treatment;
    }

    /** Pain and varicose veins so severe; skin changes remain. */
    private Map<String, Object> score(int severity) {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("pain", severity);
        scores.put("varicoseVeins", severity);
        scores.put("oedema", severity / 2);
        scores.put("pigmentation", ceap.startsWith("C4") ? 1 : 0);
        OTHER_SCORES.forEach(item -> scores.put(item, 0));
        return scores;
    }

    private static Map<String, Object> segment(String vein, int refluxMs, double diameterMm) {
        return Map.of("vein", vein, "refluxMs", refluxMs, "diameterMm", diameterMm);
    }
}
