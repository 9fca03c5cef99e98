package clinic.vein.vascular.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.vascular.legs.CompressionConcern;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.Vcss;
import clinic.vein.vascular.safety.Contraindication;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportedBesideFoundTest {

    @Test
    void what_agrees_is_not_marked() {
        List<ReportedBesideFound.Line> lines =
                beside(report(Veins.Ulcer.OPEN, Veins.Legs.LEFT, Set.of()), List.of(leg(Leg.LEFT, "C6", 1)), List.of());
        assertThat(lines).noneMatch(ReportedBesideFound.Line::differs);
        assertThat(line(lines, "Ulcer").reported()).isEqualTo("open for 30 days");
        assertThat(line(lines, "Ulcer").found()).isEqualTo("active ulcer");
    }

    @Test
    void an_ulcer_that_was_reported_and_is_not_found_is_marked_and_the_other_way_round() {
        assertThat(line(
                                beside(
                                        report(Veins.Ulcer.OPEN, Veins.Legs.LEFT, Set.of()),
                                        List.of(leg(Leg.LEFT, "C5", 0)),
                                        List.of()),
                                "Ulcer")
                        .differs())
                .isTrue();
        assertThat(line(
                                beside(
                                        report(Veins.Ulcer.NONE, Veins.Legs.LEFT, Set.of()),
                                        List.of(leg(Leg.LEFT, "C6", 2)),
                                        List.of()),
                                "Ulcer")
                        .differs())
                .isTrue();
    }

    @Test
    void a_leg_with_complaints_that_nobody_examined_is_marked() {
        ReferralReport both = report(Veins.Ulcer.OPEN, Veins.Legs.BOTH, Set.of());
        assertThat(line(beside(both, List.of(leg(Leg.LEFT, "C6", 1)), List.of()), "Legs")
                        .differs())
                .isTrue();
        assertThat(line(beside(both, List.of(leg(Leg.LEFT, "C6", 1), leg(Leg.RIGHT, "C4a", 0)), List.of()), "Legs")
                        .differs())
                .isFalse();
    }

    @Test
    void what_is_not_filled_in_yet_differs_from_nothing() {
        ReferralReport report = report(Veins.Ulcer.OPEN, Veins.Legs.LEFT, Set.of());
        LegAssessment empty = new LegAssessment(
                Leg.LEFT,
                "",
                null,
                new Vcss(null, null, null, null, null, null, null, null, null, null),
                List.of(),
                null,
                null);
        assertThat(beside(report, List.of(empty), List.of())).noneMatch(ReportedBesideFound.Line::differs);
    }

    @Test
    void arterial_disease_and_neuropathy_are_to_be_looked_for_on_the_leg() {
        ReferralReport report = report(
                Veins.Ulcer.OPEN, Veins.Legs.LEFT, Set.of(Condition.NEUROPATHY, Condition.PERIPHERAL_ARTERIAL_DISEASE));
        LegAssessment leg = leg(Leg.LEFT, "C6", 1, CompressionConcern.NEUROPATHY);
        List<ReportedBesideFound.Line> lines = beside(report, List.of(leg), List.of());
        assertThat(line(lines, "Neuropathy").differs()).isFalse();
        assertThat(line(lines, "Arterial disease").differs()).isTrue();
    }

    private static List<ReportedBesideFound.Line> beside(
            ReferralReport report, List<LegAssessment> legs, List<Contraindication> found) {
        return ReportedBesideFound.of(report, legs, found, 5);
    }

    private static ReportedBesideFound.Line line(List<ReportedBesideFound.Line> lines, String what) {
        return lines.stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static LegAssessment leg(Leg leg, String ceap, int ulcers, CompressionConcern... concerns) {
        return new LegAssessment(
                leg, ceap, null, new Vcss(0, 0, 0, 0, 0, 0, ulcers, 0, 0, 0), List.of(), null, List.of(concerns));
    }

    private static ReferralReport report(Veins.Ulcer ulcer, Veins.Legs legs, Set<Condition> conditions) {
        return new ReferralReport(
                null,
                null,
                new RestlessLegs(true, true, true, true, 7, 5, null, false),
                new Veins(
                        true,
                        legs,
                        Set.of(),
                        true,
                        Veins.Bleeding.NONE,
                        ulcer,
                        ulcer == Veins.Ulcer.OPEN ? 30 : null,
                        false,
                        Veins.SwollenLeg.NONE,
                        false,
                        false),
                new Background(false, false, conditions, List.of(), false));
    }
}
