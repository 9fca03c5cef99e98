package clinic.vein.vascular.followup.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.DatabaseTimes;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.followup.FollowUps;
import clinic.vein.vascular.followup.OutcomeRecord;
import clinic.vein.vascular.followup.OutcomeReview;
import clinic.vein.vascular.followup.RecoveryCheck;
import clinic.vein.vascular.legs.LegFinding;
import clinic.vein.vascular.legs.LegFindings;
import clinic.vein.vascular.legs.LegReview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFollowUps implements FollowUps, CaseFileSection {

    private final JdbcClient jdbc;
    private final LegFindings legFindings;
    private final Complications complications;

    JdbcFollowUps(JdbcClient jdbc, LegFindings legFindings, Complications complications) {
        this.jdbc = jdbc;
        this.legFindings = legFindings;
        this.complications = complications;
    }

    record Check(
            Instant at,
            String by,
            boolean legSwelling,
            boolean chestSymptoms,
            boolean neurologicalSymptoms,
            boolean skinProblem,
            List<String> redFlags,
            @Nullable Urgency urgency) {}

    /** What came of the treatment, as the case file shows it. */
    record Outcome(
            @Nullable Instant at,
            @Nullable String by,
            @Nullable Integer rlsSeverity,
            @Nullable Integer nightsPerWeek,
            @Nullable Integer irlsTotal,
            List<LegFinding> legs,
            OutcomeReview.@Nullable Decision decision,
            @Nullable Integer sessionsPlanned,
            List<Check> recoveryChecks,
            List<Complications.Seen> complications) {}

    @Override
    public void addCheck(
            ReferralId id,
            RecoveryCheck check,
            List<String> redFlags,
            @Nullable Urgency urgency,
            String by,
            Instant at) {
        jdbc.sql("""
                        insert into clinic.recovery_check (id, referral_id, at, checked_by, leg_swelling, chest_symptoms,
                            neurological_symptoms, skin_problem, skin_blistering, infection_signs, red_flags, urgency)
                        values (:id, :referral, :at, :by, :legSwelling, :chestSymptoms, :neurologicalSymptoms,
                            :skinBlistering or :infectionSigns, :skinBlistering, :infectionSigns, :redFlags, :urgency)""")
                .paramSource(RowParameters.of(check)
                        .and("id", UUID.randomUUID())
                        .and("referral", id)
                        .and("at", at)
                        .and("by", by)
                        .and("redFlags", redFlags)
                        .and("urgency", urgency))
                .update();
    }

    @Override
    public void addReview(ReferralId id, OutcomeReview review, String by, Instant at) {
        UUID reviewId = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.outcome_review (id, referral_id, at, reviewed_by, rls_severity, nights_per_week,
                            irls_total, decision, sessions_planned)
                        values (:id, :referral, :at, :by, :rlsSeverity, :nightsPerWeek, :irlsTotal, :decision, :sessionsPlanned)""")
                .paramSource(RowParameters.of(review)
                        .and("id", reviewId)
                        .and("referral", id)
                        .and("at", at)
                        .and("by", by))
                .update();
        for (LegReview leg : review.legs()) {
            legFindings.addAfter(reviewId, leg);
        }
    }

    @Override
    public Optional<OutcomeRecord> latestReview(ReferralId id) {
        return jdbc.sql("""
                        select * from clinic.outcome_review where referral_id = :referral
                        order by position desc limit 1""")
                .param("referral", id.value())
                .query((row, number) -> review(row))
                .optional();
    }

    @Override
    public Optional<OutcomeRecord> latestReview(ReferralId id, Instant until) {
        return jdbc.sql("""
                        select * from clinic.outcome_review where referral_id = :referral and at <= :until
                        order by position desc limit 1""")
                .param("referral", id.value())
                .param("until", DatabaseTimes.time(until))
                .query((row, number) -> review(row))
                .optional();
    }

    private OutcomeRecord review(ResultSet row) throws SQLException {
        return new OutcomeRecord(
                requiredInstant(row, "at"),
                row.getString("reviewed_by"),
                row.getInt("rls_severity"),
                row.getInt("nights_per_week"),
                row.getObject("irls_total", Integer.class),
                legFindings.ofReview(row.getObject("id", UUID.class)),
                Codes.required(row, "decision", OutcomeReview.Decision.class),
                row.getObject("sessions_planned", Integer.class));
    }

    @Override
    public Stream<Flagged> flagged(ReferralId id) {
        return checks(id).stream()
                .filter(check -> !check.redFlags().isEmpty())
                .map(check -> new Flagged(check.at(), check.redFlags(), check.urgency()));
    }

    @Override
    public String name() {
        return "outcome";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        Optional<OutcomeRecord> review = latestReview(id);
        List<Check> checks = checks(id);
        List<Complications.Seen> seen = complications.of(id);
        if (review.isEmpty() && checks.isEmpty() && seen.isEmpty()) {
            return null;
        }
        return new Outcome(
                review.map(OutcomeRecord::at).orElse(null),
                review.map(OutcomeRecord::by).orElse(null),
                review.map(OutcomeRecord::rlsSeverity).orElse(null),
                review.map(OutcomeRecord::nightsPerWeek).orElse(null),
                review.map(OutcomeRecord::irlsTotal).orElse(null),
                review.map(OutcomeRecord::legs).orElse(List.of()),
                review.map(OutcomeRecord::decision).orElse(null),
                review.map(OutcomeRecord::sessionsPlanned).orElse(null),
                checks,
                seen);
    }

    private List<Check> checks(ReferralId id) {
        return jdbc.sql("""
                        select * from clinic.recovery_check where referral_id = :referral order by position""")
                .param("referral", id.value())
                .query((row, number) -> new Check(
                        requiredInstant(row, "at"),
                        row.getString("checked_by"),
                        row.getBoolean("leg_swelling"),
                        row.getBoolean("chest_symptoms"),
                        row.getBoolean("neurological_symptoms"),
                        row.getBoolean("skin_problem"),
                        List.of((String[]) row.getArray("red_flags").getArray()),
                        Codes.read(row, "urgency", Urgency.class)))
                .list();
    }
}
