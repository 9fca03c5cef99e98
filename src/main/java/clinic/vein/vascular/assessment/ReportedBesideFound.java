package clinic.vein.vascular.assessment;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.vascular.legs.CompressionConcern;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.safety.Contraindication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what was reported at referral beside what is found at the assessment, and marks where the two differ. */
final class ReportedBesideFound {

    private static final String NOT_KNOWN = "not known";
    private static final String NOT_ASKED = "not asked";

    private final ReferralReport report;
    private final List<LegAssessment> legs;
    private final Collection<Contraindication> contraindications;
    private final List<Line> lines = new ArrayList<>();

    private ReportedBesideFound(
            ReferralReport report, List<LegAssessment> legs, Collection<Contraindication> contraindications) {
        this.report = report;
        this.legs = legs;
        this.contraindications = contraindications;
    }

    /** @param differs whether somebody should look again; nothing is refused for it */
    record Line(String what, String reported, String found, boolean differs) {}

    /** @param rlsSeverity the rating at the assessment; null while it is not filled in */
    static List<Line> of(
            ReferralReport report,
            List<LegAssessment> legs,
            Collection<Contraindication> contraindications,
            @Nullable Integer rlsSeverity) {
        ReportedBesideFound beside = new ReportedBesideFound(report, legs, contraindications);
        beside.restlessLegs(report.restlessLegs(), rlsSeverity);
        beside.legs(report.veins().legs());
        beside.ulcer(report.veins());
        beside.skin(report.veins());
        beside.swelling(report.veins());
        beside.pregnancy();
        beside.compression();
        return beside.lines;
    }

    private void restlessLegs(RestlessLegs reported, @Nullable Integer now) {
        String nights = reported.nightsPerWeek() == null ? "" : ", " + reported.nightsPerWeek() + " nights a week";
        lines.add(new Line(
                "Restless legs, 0 to 10",
                reported.severity() == null ? "not rated" : reported.severity() + nights,
                now == null ? "not yet" : now.toString(),
                false));
    }

    private void legs(Veins.Legs reported) {
        Set<Leg> complained = EnumSet.noneOf(Leg.class);
        if (reported == Veins.Legs.LEFT || reported == Veins.Legs.BOTH) {
            complained.add(Leg.LEFT);
        }
        if (reported == Veins.Legs.RIGHT || reported == Veins.Legs.BOTH) {
            complained.add(Leg.RIGHT);
        }
        Set<Leg> examined = EnumSet.noneOf(Leg.class);
        legs.forEach(leg -> examined.add(leg.leg()));
        String said = switch (reported) {
            case UNKNOWN -> NOT_KNOWN;
            case NOT_ASKED -> NOT_ASKED;
            default -> titles(complained);
        };
        lines.add(new Line("Legs", said, titles(examined) + " examined", !examined.containsAll(complained)));
    }

    private void ulcer(Veins reported) {
        String days = reported.ulcerDays() == null ? "" : " for " + reported.ulcerDays() + " days";
        String said = switch (reported.ulcer()) {
            case NONE -> "none";
            case HEALED -> "healed";
            case OPEN -> "open" + days;
            case UNKNOWN -> NOT_KNOWN;
            case NOT_ASKED -> NOT_ASKED;
        };
        Answer open = switch (reported.ulcer()) {
            case NONE, HEALED -> Answer.NO;
            case OPEN -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
            case NOT_ASKED -> Answer.NOT_ASKED;
        };
        boolean rated = legs.stream().anyMatch(leg -> leg.vcss().activeUlcers() != null);
        boolean active = legs.stream().anyMatch(leg -> isPositive(leg.vcss().activeUlcers()));
        lines.add(new Line(
                "Ulcer",
                said,
                rated ? active ? "active ulcer" : "no active ulcer" : "not yet",
                rated && contradicts(open, active)));
    }

    private void skin(Veins reported) {
        boolean known = legs.stream().anyMatch(leg -> leg.ceap().matches("C[0-6].*"));
        boolean found = legs.stream().anyMatch(leg -> leg.ceap().matches("C[456].*"));
        lines.add(new Line(
                "Skin changes",
                words(reported.skinChange()),
                known ? yes(found) + " (CEAP)" : "not yet",
                known && contradicts(reported.skinChange(), found)));
    }

    private void swelling(Veins reported) {
        boolean rated = legs.stream().anyMatch(leg -> leg.vcss().oedema() != null);
        boolean found = legs.stream().anyMatch(leg -> isPositive(leg.vcss().oedema()));
        Answer said = reported.reportedSymptoms().contains(Veins.Symptom.SWELLING)
                ? Answer.YES
                : switch (reported.swollenOrTenderLeg()) {
                    case ONE, BOTH -> Answer.YES;
                    case UNKNOWN -> Answer.UNKNOWN;
                    case NOT_ASKED -> Answer.NOT_ASKED;
                    case NONE -> reported.symptoms().isPresent() ? Answer.NO : Answer.NOT_ASKED;
                };
        lines.add(new Line("Swelling", words(said), rated ? yes(found) : "not yet", rated && contradicts(said, found)));
    }

    private void pregnancy() {
        boolean ticked = contraindications.contains(Contraindication.PREGNANCY_OR_BREASTFEEDING);
        ticked("Pregnant", report.background().pregnant(), ticked, "not ticked");
    }

    /** What speaks against compression has to be looked for on the leg, whatever was reported. */
    private void compression() {
        concern(Condition.PERIPHERAL_ARTERIAL_DISEASE, "Arterial disease", CompressionConcern.ARTERIAL_SIGNS);
        concern(Condition.NEUROPATHY, "Neuropathy", CompressionConcern.NEUROPATHY);
    }

    private void concern(Condition condition, String what, CompressionConcern concern) {
        boolean ticked = legs.stream().anyMatch(leg -> leg.compressionConcerns().contains(concern));
        Answer said = report.background()
                .conditions()
                .map(named -> Answer.of(named.contains(condition)))
                .orElse(Answer.NOT_ASKED);
        ticked(what, said, ticked, "not ticked on any leg");
    }

    private void ticked(String what, Answer said, boolean ticked, String unticked) {
        if (said != Answer.NO || ticked) {
            lines.add(new Line(what, words(said), ticked ? "ticked" : unticked, contradicts(said, ticked)));
        }
    }

    /** Nothing contradicts an answer that was not given. */
    private static boolean contradicts(Answer said, boolean found) {
        return !said.isOpen() && said.isYes() != found;
    }

    private static boolean isPositive(@Nullable Integer score) {
        return score != null && score > 0;
    }

    private static String titles(Set<Leg> legs) {
        return legs.isEmpty()
                ? "none"
                : legs.size() == 2 ? "both" : legs.iterator().next().title();
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case YES -> yes(true);
            case NO -> yes(false);
            case UNKNOWN -> NOT_KNOWN;
            case NOT_ASKED -> NOT_ASKED;
        };
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
