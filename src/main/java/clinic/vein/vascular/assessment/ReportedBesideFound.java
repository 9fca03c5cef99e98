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
        lines.add(new Line(
                Compared.RESTLESS_LEGS.title(),
                rated(reported.severity(), reported.nightsPerWeek()),
                now == null ? Compared.NOT_YET.title() : now.toString(),
                false));
    }

    private static String rated(@Nullable Integer severity, @Nullable Integer nights) {
        if (severity == null) {
            return Compared.NOT_RATED.title();
        }
        return nights == null ? severity.toString() : Compared.RATED_WITH_NIGHTS.of(severity, nights);
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
            case UNKNOWN -> Compared.NOT_KNOWN.title();
            case NOT_ASKED -> Compared.NOT_ASKED.title();
            default -> titles(complained);
        };
        lines.add(new Line(
                Compared.LEGS.title(),
                said,
                Compared.EXAMINED.of(titles(examined)),
                !examined.containsAll(complained)));
    }

    private void ulcer(Veins reported) {
        String said = switch (reported.ulcer()) {
            case NONE -> Compared.NONE.title();
            case HEALED -> Compared.HEALED.title();
            case OPEN ->
                reported.ulcerDays() == null ? Compared.OPEN.title() : Compared.OPEN_FOR.of(reported.ulcerDays());
            case UNKNOWN -> Compared.NOT_KNOWN.title();
            case NOT_ASKED -> Compared.NOT_ASKED.title();
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
                Compared.ULCER.title(),
                said,
                (rated ? active ? Compared.ACTIVE_ULCER : Compared.NO_ACTIVE_ULCER : Compared.NOT_YET).title(),
                rated && contradicts(open, active)));
    }

    private void skin(Veins reported) {
        boolean known = legs.stream().anyMatch(leg -> leg.ceap().matches("C[0-6].*"));
        boolean found = legs.stream().anyMatch(leg -> leg.ceap().matches("C[456].*"));
        lines.add(new Line(
                Compared.SKIN_CHANGES.title(),
                words(reported.skinChange()),
                known ? Compared.BY_CEAP.of(Answer.of(found)) : Compared.NOT_YET.title(),
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
        lines.add(new Line(
                Compared.SWELLING.title(),
                words(said),
                rated ? Answer.of(found).title() : Compared.NOT_YET.title(),
                rated && contradicts(said, found)));
    }

    private void pregnancy() {
        boolean ticked = contraindications.contains(Contraindication.PREGNANCY_OR_BREASTFEEDING);
        ticked(Compared.PREGNANT, report.background().pregnant(), ticked, Compared.NOT_TICKED);
    }

    /** What speaks against compression has to be looked for on the leg, whatever was reported. */
    private void compression() {
        concern(Condition.PERIPHERAL_ARTERIAL_DISEASE, Compared.ARTERIAL_DISEASE, CompressionConcern.ARTERIAL_SIGNS);
        concern(Condition.NEUROPATHY, Compared.NEUROPATHY, CompressionConcern.NEUROPATHY);
    }

    private void concern(Condition condition, Compared what, CompressionConcern concern) {
        boolean ticked = legs.stream().anyMatch(leg -> leg.compressionConcerns().contains(concern));
        ticked(what, report.background().answer(condition), ticked, Compared.NOT_TICKED_ON_ANY_LEG);
    }

    private void ticked(Compared what, Answer said, boolean ticked, Compared unticked) {
        if (said != Answer.NO || ticked) {
            lines.add(new Line(
                    what.title(),
                    words(said),
                    (ticked ? Compared.TICKED : unticked).title(),
                    contradicts(said, ticked)));
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
                ? Compared.NONE.title()
                : legs.size() == 2
                        ? Compared.BOTH.title()
                        : legs.iterator().next().title();
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case YES, NO -> answer.title();
            case UNKNOWN -> Compared.NOT_KNOWN.title();
            case NOT_ASKED -> Compared.NOT_ASKED.title();
        };
    }
}
