package clinic.vein.demo;

import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.LegReview;
import clinic.vein.vascular.legs.Segment;
import clinic.vein.vascular.legs.Vcss;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.legs.VeinSite;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.util.List;

/** What duplex ultrasound finds in the stories, with the treatment that the clinic's table puts first. */
enum Finding {
    TRIBUTARIES(
            Leg.LEFT,
            "C2s",
            new Segment(Vein.TRIBUTARY, 920, new BigDecimal("4.6")),
            Modality.FOAM_SCLEROTHERAPY,
            new Injection(SclerosantForm.FOAM, "1", "6")),
    RETICULAR_VEINS(
            Leg.RIGHT,
            "C1s",
            new Segment(Vein.RETICULAR, 610, new BigDecimal("2.3")),
            Modality.LIQUID_SCLEROTHERAPY,
            new Injection(SclerosantForm.LIQUID, "0.5", "5")),
    GREAT_SAPHENOUS_REFLUX(
            Leg.RIGHT,
            "C4a",
            new Segment(Vein.GREAT_SAPHENOUS, 2100, new BigDecimal("7.4")),
            Modality.ENDOTHERMAL,
            null),
    NO_REFLUX(Leg.LEFT, "C0s", new Segment(Vein.GREAT_SAPHENOUS, 210, new BigDecimal("3.1")), null, null);

    private record Injection(SclerosantForm form, String concentrationPercent, String volumeMl) {}

    private final Leg leg;
    private final String ceap;
    private final Segment segment;
    private final Modality modality;
    private final Injection injection;

    Finding(Leg leg, String ceap, Segment segment, Modality modality, Injection injection) {
        this.leg = leg;
        this.ceap = ceap;
        this.segment = segment;
        this.modality = modality;
        this.injection = injection;
    }

    Modality modality() {
        return modality;
    }

    LegAssessment before() {
        return new LegAssessment(
                leg,
                ceap,
                basis(),
                score(this == NO_REFLUX ? 0 : 2),
                List.of(segment),
                new BigDecimal("1.05"),
                List.of());
    }

    private CeapBasis basis() {
        return switch (this) {
            case TRIBUTARIES -> primaryReflux(VeinSite.NSV);
            case RETICULAR_VEINS -> primaryReflux(VeinSite.RET);
            case GREAT_SAPHENOUS_REFLUX -> primaryReflux(VeinSite.GSVA);
            case NO_REFLUX ->
                new CeapBasis(List.of(CeapBasis.Etiology.EN), List.of(VeinSite.AN), CeapBasis.Pathophysiology.N);
        };
    }

    private static CeapBasis primaryReflux(VeinSite site) {
        return new CeapBasis(List.of(CeapBasis.Etiology.EP), List.of(site), CeapBasis.Pathophysiology.R);
    }

    LegReview after() {
        return new LegReview(leg, ceap.startsWith("C4") ? ceap : "C1", score(0), LegReview.Closure.CLOSED);
    }

    Treatment treatment() {
        return injection == null
                ? new Treatment(leg, segment.vein(), null, null, null, null)
                : new Treatment(
                        leg,
                        segment.vein(),
                        Sclerosant.POLIDOCANOL,
                        injection.form(),
                        new BigDecimal(injection.concentrationPercent()),
                        new BigDecimal(injection.volumeMl()));
    }

    /** Pain and varicose veins so severe; skin changes remain. */
    private Vcss score(int severity) {
        int pigmentation = ceap.startsWith("C4") ? 1 : 0;
        return new Vcss(severity, severity, severity / 2, pigmentation, 0, 0, 0, 0, 0, 0);
    }
}
