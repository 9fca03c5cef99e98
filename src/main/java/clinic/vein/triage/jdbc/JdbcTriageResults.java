package clinic.vein.triage.jdbc;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.Decided;
import clinic.vein.referral.Answer;
import clinic.vein.triage.TriageResult;
import clinic.vein.triage.TriageResults;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTriageResults implements TriageResults, CaseFileSection {

    private final JdbcClient jdbc;
    private final JsonColumn<List<Decided>> decisions;

    JdbcTriageResults(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        decisions = new JsonColumn<>(mapper, "decisions", new TypeReference<List<Decided>>() {});
    }

    @Override
    public void put(ReferralId id, TriageResult result) {
        jdbc.sql("""
                        insert into clinic.triage_result
                            (referral_id, decided_at, pathway, urgency, rls_positive, vein_signs, vein_criterion, decisions)
                        values (:referral, :decidedAt, :pathway, :urgency, :rlsPositive, :veinSigns, :veinCriterion,
                                cast(:decisions as jsonb))""")
                .paramSource(RowParameters.of(result)
                        .and("referral", id)
                        .and("rlsPositive", yesOrNo(result.rlsPositive()))
                        .and("veinSigns", yesOrNo(result.veinSigns()))
                        .and("veinCriterion", yesOrNo(result.veinCriterion()))
                        .and("decisions", decisions.write(result.decisions())))
                .update();
    }

    @Override
    public Optional<TriageResult> find(ReferralId id) {
        return jdbc.sql("select * from clinic.triage_result where referral_id = :id")
                .param("id", id.value())
                .query((row, number) -> result(row))
                .optional();
    }

    @Override
    public String name() {
        return "triage";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        return find(id).orElse(null);
    }

    private TriageResult result(ResultSet row) throws SQLException {
        return new TriageResult(
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Codes.required(row, "pathway", Pathway.class),
                Codes.required(row, "urgency", Urgency.class),
                answer(row, "rls_positive"),
                answer(row, "vein_signs"),
                answer(row, "vein_criterion"),
                Objects.requireNonNull(decisions.read(row)));
    }

    /** Null while a question is open. */
    private static @Nullable Boolean yesOrNo(Answer answer) {
        return answer.isOpen() ? null : answer.isYes();
    }

    private static Answer answer(ResultSet row, String column) throws SQLException {
        boolean yes = row.getBoolean(column);
        return row.wasNull() ? Answer.UNKNOWN : Answer.of(yes);
    }
}
