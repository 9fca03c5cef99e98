package clinic.vein.fhir;

import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.LegFinding;
import clinic.vein.vascular.legs.Segment;
import clinic.vein.vascular.legs.Vcss;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What was seen and measured on each leg, before treatment and after: CEAP, VCSS, duplex ultrasound, pressure. */
final class LegObservations {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final ToldFindings told;
    private final List<Observation> all = new ArrayList<>();

    private LegObservations(ToldFindings told) {
        this.told = told;
    }

    static List<Observation> of(ToldFindings told) {
        LegObservations found = new LegObservations(told);
        told.assessment()
                .ifPresent(assessment -> assessment.legs().forEach(leg -> found.add(leg, BEFORE, assessment.at())));
        told.outcome().ifPresent(review -> review.legs().forEach(leg -> found.add(leg, AFTER, review.at())));
        return found.all;
    }

    private void add(LegFinding leg, String when, Instant at) {
        Observation ceap = observation(FindingCode.CEAP, leg, when, at).setValue(CareCodes.ceap(leg.ceap()));
        CeapBasis basis = leg.ceapBasis();
        if (basis != null && basis.isRated()) {
            component(ceap, FindingCode.CEAP_BASIS, new StringType(basis.words()));
        }
        Observation vcss = observation(FindingCode.VCSS, leg, when, at).setValue(new IntegerType(leg.vcssTotal()));
        items(vcss, leg.vcss());
        List<Segment> segments = leg.segments();
        for (int i = 0; i < segments.size(); i++) {
            duplex(leg, segments.get(i), when + "." + (i + 1), at);
        }
        if (leg.abpi() != null) {
            observation(FindingCode.ANKLE_BRACHIAL_INDEX, leg, when, at)
                    .setValue(FindingObservation.of(leg.abpi(), "1"));
        }
        if (leg.closure() != null) {
            observation(FindingCode.VEIN_CLOSURE, leg, when, at)
                    .setValue(CareCodes.VEIN_CLOSURE.concept(leg.closure()));
        }
    }

    private static void items(Observation vcss, Vcss rated) {
        item(vcss, FindingCode.VCSS_PAIN, rated.pain());
        item(vcss, FindingCode.VCSS_VARICOSE_VEINS, rated.varicoseVeins());
        item(vcss, FindingCode.VCSS_OEDEMA, rated.oedema());
        item(vcss, FindingCode.VCSS_PIGMENTATION, rated.pigmentation());
        item(vcss, FindingCode.VCSS_INFLAMMATION, rated.inflammation());
        item(vcss, FindingCode.VCSS_INDURATION, rated.induration());
        item(vcss, FindingCode.VCSS_ACTIVE_ULCERS, rated.activeUlcers());
        item(vcss, FindingCode.VCSS_ULCER_DURATION, rated.ulcerDuration());
        item(vcss, FindingCode.VCSS_ULCER_SIZE, rated.ulcerSize());
        item(vcss, FindingCode.VCSS_COMPRESSION, rated.compression());
    }

    private static void item(Observation vcss, FindingCode code, @Nullable Integer rated) {
        component(vcss, code, rated == null ? null : new IntegerType(rated));
    }

    private void duplex(LegFinding leg, Segment segment, String when, Instant at) {
        Observation duplex =
                observation(FindingCode.DUPLEX, leg, when, at).setValue(CareCodes.VEIN.concept(segment.vein()));
        component(
                duplex,
                FindingCode.REFLUX_TIME,
                segment.refluxMs() == null ? null : FindingObservation.of(segment.refluxMs(), "ms"));
        component(
                duplex,
                FindingCode.VEIN_DIAMETER,
                segment.diameterMm() == null ? null : FindingObservation.of(segment.diameterMm(), "mm"));
    }

    private Observation observation(FindingCode code, LegFinding leg, String when, Instant at) {
        String side = leg.leg().name().toLowerCase(Locale.ROOT);
        Observation observation =
                FindingObservation.of(told, code, code.code() + "." + side + "." + when, FindingObservation.EXAM, at);
        observation.setBodySite(CareCodes.LEG.concept(leg.leg()));
        all.add(observation);
        return observation;
    }

    private static void component(Observation observation, FindingCode code, @Nullable Type value) {
        FindingObservation.component(observation, code, value, FindingObservation.NOT_PERFORMED);
    }
}
