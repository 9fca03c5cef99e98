package clinic.vein.fhir;

import clinic.vein.audit.AuditAction;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.BookableTime;
import clinic.vein.scheduling.BookingState;
import clinic.vein.scheduling.SlotId;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.course.Consent;
import clinic.vein.vascular.course.ConsentRecord;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.course.CourseId;
import clinic.vein.vascular.course.CourseOutcome;
import clinic.vein.vascular.course.PerformedSession;
import clinic.vein.vascular.course.SessionRecord;
import clinic.vein.vascular.followup.OutcomeRecord;
import clinic.vein.vascular.followup.OutcomeReview;
import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegFinding;
import clinic.vein.vascular.legs.LegReview.Closure;
import clinic.vein.vascular.legs.Segment;
import clinic.vein.vascular.legs.Vcss;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.legs.VeinSite;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.FoamRatio;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was found and done of a patient who does not exist: one leg, one session of foam, closed veins. */
final class SampleFindings {

    private static final Instant EXAMINED = Instant.parse("2026-07-14T09:00:00Z");
    private static final Instant TREATED = EXAMINED.plus(Duration.ofDays(21));
    private static final Instant REVIEWED = TREATED.plus(Duration.ofDays(42));

    private SampleFindings() {}

    static ToldFindings of(ShownRequest shown) {
        return new ToldFindings(
                shown,
                Optional.of(assessment()),
                Optional.of(new OutcomeRecord(
                        REVIEWED,
                        "physician",
                        2,
                        1,
                        8,
                        List.of(leg("C2a", vcss(1, 0), List.of(), null, Closure.CLOSED)),
                        OutcomeReview.Decision.values()[0],
                        null)),
                List.of(course()),
                Optional.of(new ConsentRecord(
                        EXAMINED, "vascular", Consent.Decision.GIVEN, List.of(), List.of(), 1, null)));
    }

    static Assessment assessment() {
        return new Assessment(
                EXAMINED,
                "vascular",
                7,
                List.of(leg(
                        "C2s",
                        vcss(2, 2),
                        List.of(
                                new Segment(Vein.GREAT_SAPHENOUS, 800, new BigDecimal("6.5")),
                                new Segment(Vein.TRIBUTARY, null, new BigDecimal("4.0"))),
                        new BigDecimal("1.05"),
                        null)),
                List.of(),
                "",
                AssessmentDecision.TREAT,
                Modality.FOAM_SCLEROTHERAPY,
                null,
                1,
                false,
                "",
                "");
    }

    private static LegFinding leg(String ceap, Vcss vcss, List<Segment> segments, BigDecimal abpi, Closure closure) {
        CeapBasis basis = segments.isEmpty()
                ? CeapBasis.NOT_RATED
                : new CeapBasis(List.of(CeapBasis.Etiology.EP), List.of(VeinSite.GSVA), CeapBasis.Pathophysiology.R);
        return new LegFinding(Leg.LEFT, ceap, basis, vcss.total(), vcss, segments, abpi, List.of(), closure);
    }

    private static Vcss vcss(int pain, int varicoseVeins) {
        return new Vcss(pain, varicoseVeins, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    private static Course course() {
        Treatment foam = new Treatment(
                Leg.LEFT,
                Vein.GREAT_SAPHENOUS,
                Sclerosant.POLIDOCANOL,
                SclerosantForm.FOAM,
                FoamRatio.ONE_TO_FOUR,
                new BigDecimal("2"),
                new BigDecimal("6"));
        return new Course(
                new CourseId(UUID.fromString("5b2f6d3e-8f0e-4f4e-9a51-3f3c1d0c7a12")),
                1,
                Modality.FOAM_SCLEROTHERAPY,
                1,
                EXAMINED,
                CourseOutcome.FINISHED,
                List.of(new PerformedSession(
                        1,
                        TREATED,
                        "vascular",
                        new BigDecimal("70"),
                        List.of(foam),
                        20,
                        List.of(Complication.PIGMENTATION),
                        SessionRecord.Outcome.STOP,
                        "Wanted to go home",
                        null,
                        false,
                        false,
                        false,
                        null)));
    }

    static PracticeMessage message() {
        return new PracticeMessage(
                UUID.fromString("5b2f6d3e-8f0e-4f4e-9a51-3f3c1d0c7a13"),
                "Closing letter",
                "The closing letter is enclosed.",
                REVIEWED,
                Optional.of(REVIEWED),
                Optional.of(UUID.fromString("5b2f6d3e-8f0e-4f4e-9a51-3f3c1d0c7a11")));
    }

    static SentAppointment appointment(ShownRequest shown) {
        return new SentAppointment(
                UUID.fromString("5b2f6d3e-8f0e-4f4e-9a51-3f3c1d0c7a14"),
                shown.sent().referral(),
                "Ada Quill",
                BookingState.ATTENDED,
                EXAMINED,
                EXAMINED.plus(Duration.ofMinutes(40)),
                EXAMINED.minus(Duration.ofDays(10)),
                SentAppointment.BookedBy.SENDER);
    }

    static SentAppointment missed(ShownRequest shown) {
        return new SentAppointment(
                UUID.fromString("6c2f6d3e-8f0e-4f4e-9a51-3f3c1d0c7a14"),
                shown.sent().referral(),
                "Ada Quill",
                BookingState.NO_SHOW,
                EXAMINED,
                EXAMINED.plus(Duration.ofMinutes(40)),
                EXAMINED.minus(Duration.ofDays(12)),
                SentAppointment.BookedBy.CLINIC);
    }

    static OwnRead read() {
        return new OwnRead(4711, REVIEWED, AuditAction.LETTER_READ, true);
    }

    static BookableTime time() {
        return new BookableTime(
                new SlotId(UUID.fromString("5b2f6d3e-8f0e-4f4e-9a51-3f3c1d0c7a15")),
                Purpose.ASSESSMENT,
                "Room 1",
                EXAMINED,
                EXAMINED.plus(Duration.ofMinutes(40)));
    }
}
