package clinic.vein.review.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.FiredRule;
import clinic.vein.process.TaskKey;
import clinic.vein.review.ReviewDecision;
import clinic.vein.review.ReviewDecisions;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReviewDecisions implements ReviewDecisions, CaseFileSection {

    private final JdbcClient jdbc;
    private final JsonColumn<List<FiredRule>> rules;
    private final JsonColumn<Object> workUp;

    JdbcReviewDecisions(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        rules = new JsonColumn<>(mapper, "rules", new TypeReference<List<FiredRule>>() {});
        workUp = new JsonColumn<>(mapper, "work_up", Object.class);
    }

    @Override
    public void add(ReferralId id, ReviewDecision decision) {
        jdbc.sql("""
                        insert into clinic.review (
                            referral_id, task, decided_at, decided_by, decision, recommended, rules, explained_otherwise,
                            work_up, causes, review_again_at, decline_reason, would_change_answer, advice,
                            advice_in_english, override_reason)
                        values (
                            :referral, :task, :decidedAt, :decidedBy, :decision, :recommended, cast(:rules as jsonb),
                            :explainedOtherwise, cast(:workUp as jsonb), :causes, :reviewAgainAt, :declineReason,
                            :wouldChangeAnswer, :advice, :adviceInEnglish, :overrideReason)""")
                .paramSource(RowParameters.of(decision)
                        .and("referral", id)
                        .and("task", decision.task().id())
                        .and("rules", rules.write(decision.rules()))
                        .and("workUp", workUp.write(decision.workUp())))
                .update();
    }

    @Override
    public List<ReviewDecision> of(ReferralId id) {
        return jdbc.sql("select * from clinic.review where referral_id = :id order by id desc")
                .param("id", id.value())
                .query((row, number) -> decision(row))
                .list();
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public Object read(ReferralId id) {
        return of(id);
    }

    private ReviewDecision decision(ResultSet row) throws SQLException {
        return new ReviewDecision(
                TaskKey.of(row.getString("task")),
                requiredInstant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("decision"),
                row.getString("recommended"),
                Objects.requireNonNull(rules.read(row)),
                row.getString("explained_otherwise"),
                workUp.read(row),
                List.of((String[]) row.getArray("causes").getArray()),
                instant(row, "review_again_at"),
                row.getString("decline_reason"),
                row.getString("would_change_answer"),
                row.getString("advice"),
                row.getString("advice_in_english"),
                row.getString("override_reason"));
    }
}
