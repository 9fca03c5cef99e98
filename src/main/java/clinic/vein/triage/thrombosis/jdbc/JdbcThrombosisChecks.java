package clinic.vein.triage.thrombosis.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.FiredRule;
import clinic.vein.triage.thrombosis.DDimer;
import clinic.vein.triage.thrombosis.LegAnswers;
import clinic.vein.triage.thrombosis.LegVerdict;
import clinic.vein.triage.thrombosis.SuperficialVein;
import clinic.vein.triage.thrombosis.ThrombosisCheck;
import clinic.vein.triage.thrombosis.ThrombosisChecks;
import clinic.vein.triage.thrombosis.WellsAnswers;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcThrombosisChecks implements ThrombosisChecks, CaseFileSection {

    /** A check as the case file shows it: the score, what it asked for, and why. */
    record Shown(
            String task,
            Instant at,
            String by,
            String outcome,
            List<String> concerns,
            @Nullable Integer wellsScore,
            @Nullable Integer wellsMost,
            @Nullable String result,
            @Nullable WellsAnswers wells,
            @Nullable BigDecimal dDimer,
            @Nullable Integer dDimerThreshold,
            @Nullable String dDimerResult,
            @Nullable String anticoagulated,
            @Nullable BigDecimal distanceCm,
            @Nullable BigDecimal lengthCm,
            @Nullable Boolean aboveKnee,
            @Nullable String risk,
            @Nullable String overrideReason,
            @Nullable List<FiredRule> rules) {}

    private final JdbcClient jdbc;
    private final JsonColumn<WellsAnswers> wells;
    private final JsonColumn<List<FiredRule>> rules;

    JdbcThrombosisChecks(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        wells = new JsonColumn<>(mapper, "wells", WellsAnswers.class);
        rules = new JsonColumn<>(mapper, "rules", new TypeReference<List<FiredRule>>() {});
    }

    @Override
    public void add(ReferralId id, ThrombosisCheck check) {
        LegAnswers answers = check.answers();
        LegVerdict.Wells score = check.verdict().wells();
        DDimer dDimer = check.verdict().dDimer();
        LegVerdict.Superficial superficial = check.verdict().superficialVein();
        SuperficialVein vein = answers.superficialVein();
        jdbc.sql("""
                        insert into clinic.thrombosis_check (referral_id, task, at, checked_by, outcome, concerns, wells,
                            wells_score, wells_most, result, d_dimer, d_dimer_threshold, d_dimer_result, anticoagulated,
                            distance_cm, length_cm, above_knee, risk, rules, override_reason)
                        values (:referral, :task, :at, :by, :outcome, :concerns, cast(:wells as jsonb), :score, :most, :result,
                            :dDimer, :threshold, :dDimerResult, :anticoagulated,
                            :distanceCm, :lengthCm, :aboveKnee, :risk, cast(:rules as jsonb), :overrideReason)""")
                .paramSource(RowParameters.of(check, answers)
                        .and("referral", id)
                        .and("task", check.task().id())
                        .and(
                                "concerns",
                                answers.concerns().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList())
                        .and("wells", wells.write(answers.wells()))
                        .and("score", score == null ? null : score.score())
                        .and("most", score == null ? null : score.most())
                        .and("threshold", dDimer == null ? null : dDimer.threshold())
                        .and("dDimerResult", dDimer == null ? null : dDimer.result())
                        .and("result", score == null ? null : score.result())
                        .and("distanceCm", vein == null ? null : vein.distanceCm())
                        .and("lengthCm", vein == null ? null : vein.lengthCm())
                        .and("aboveKnee", vein == null ? null : vein.aboveKnee())
                        .and("risk", superficial == null ? null : superficial.risk())
                        .and("rules", rules.write(fired(check.verdict()))))
                .update();
    }

    private static List<FiredRule> fired(LegVerdict verdict) {
        return Stream.of(
                        verdict.wells() == null ? null : verdict.wells().rules(),
                        verdict.dDimer() == null ? null : verdict.dDimer().rules(),
                        verdict.superficialVein() == null
                                ? null
                                : verdict.superficialVein().rules())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Optional<Found> last(ReferralId id) {
        return jdbc.sql("""
                        select result, wells is not null as scored, d_dimer_result, risk, anticoagulated from clinic.thrombosis_check
                        where referral_id = :id order by id desc limit 1""").param("id", id.value()).query(Found.class).optional();
    }

    @Override
    public String name() {
        return "thrombosis";
    }

    /** Newest first. */
    @Override
    public Object read(ReferralId id) {
        return jdbc.sql("select * from clinic.thrombosis_check where referral_id = :id order by id desc")
                .param("id", id.value())
                .query((row, number) -> shown(row))
                .list();
    }

    private Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getString("task"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("checked_by"),
                row.getString("outcome"),
                List.of((String[]) row.getArray("concerns").getArray()),
                row.getObject("wells_score", Integer.class),
                row.getObject("wells_most", Integer.class),
                row.getString("result"),
                wells.read(row),
                row.getBigDecimal("d_dimer"),
                row.getObject("d_dimer_threshold", Integer.class),
                row.getString("d_dimer_result"),
                row.getString("anticoagulated"),
                row.getBigDecimal("distance_cm"),
                row.getBigDecimal("length_cm"),
                row.getObject("above_knee", Boolean.class),
                row.getString("risk"),
                row.getString("override_reason"),
                rules.read(row));
    }
}
