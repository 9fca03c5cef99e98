package clinic.vein.triage.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CareTask;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.TaskKey;
import clinic.vein.triage.RedFlagCalls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRedFlagCalls implements RedFlagCalls, CaseFileSection {

    private final JdbcClient jdbc;
    private final JsonColumn<Map<String, String>> asked;
    private final Words words;

    JdbcRedFlagCalls(JdbcClient jdbc, ObjectMapper mapper, Catalogue catalogue) {
        this.jdbc = jdbc;
        words = catalogue.in(Language.ENGLISH);
        asked = new JsonColumn<>(mapper, "asked", new TypeReference<Map<String, String>>() {});
    }

    @Override
    public void add(ReferralId id, Made call) {
        jdbc.sql("""
                        insert into clinic.red_flag_call (referral_id, task, at, called_by, outcome, spoke_with, asked, test,
                            who, place, seen_by, done, scan, d_dimer, findings, reason)
                        values (:referral, :taskId, :at, :calledBy, :outcome, :spokeWith, cast(:answers as jsonb), :test,
                            :who, :place, :seenBy, :done, :scan, :dDimer, :findings, :reason)""")
                .paramSource(RowParameters.of(call)
                        .and("referral", id)
                        .and("taskId", call.task().id())
                        .and("answers", asked.write(call.asked())))
                .update();
    }

    @Override
    public List<Try> tries(ReferralId id, TaskKey task) {
        return jdbc.sql("""
                        select at, called_by from clinic.red_flag_call
                        where referral_id = :id and task = :task and id > coalesce(
                            (select max(id) from clinic.red_flag_call
                             where referral_id = :id and task = :task and outcome <> 'NOT_REACHED'), 0)
                        order by id""")
                .param("id", id.value())
                .param("task", task.id())
                .query((row, number) -> new Try(instant(row, "at"), row.getString("called_by")))
                .list();
    }

    @Override
    public Optional<Arranged> arranged(ReferralId id) {
        return jdbc.sql("""
                        select outcome, test, who, place, seen_by from clinic.red_flag_call
                        where referral_id = :id and seen_by is not null order by id desc limit 1""")
                .param("id", id.value())
                .query((row, number) -> new Arranged(
                        row.getString("outcome"),
                        row.getString("test"),
                        row.getString("who"),
                        row.getString("place"),
                        instant(row, "seen_by")))
                .optional();
    }

    @Override
    public List<Arranging> arranging(ReferralId id) {
        return jdbc.sql("""
                        select task, asked from clinic.red_flag_call
                        where referral_id = :id and seen_by is not null and task in (:calls) and id >= least(
                            (select max(id) from clinic.red_flag_call
                                where referral_id = :id and seen_by is not null and task in (:calls)),
                            1 + coalesce((select max(id) from clinic.red_flag_call
                                where referral_id = :id and task = :seen and outcome = 'CONTINUE'), 0))
                        order by id""")
                .param("id", id.value())
                .param("calls", List.of(CareTask.CALL_PATIENT.id(), CareTask.HANDLE_RED_FLAG.id()))
                .param("seen", CareTask.CONFIRM_SEEN_TODAY.id())
                .query((row, number) -> new Arranging(
                        CareTask.find(row.getString("task")).orElseThrow(), Objects.requireNonNull(asked.read(row))))
                .list();
    }

    @Override
    public boolean isSettledSince(ReferralId id, Instant reported) {
        return jdbc.sql("""
                        select exists (select from clinic.red_flag_call
                        where referral_id = :id and at >= :reported
                          and (task = :handle and outcome in ('CONTINUE', 'EMERGENCY', 'COMPLICATION')
                            or outcome = 'CONTINUE' and :told = any(findings)))""")
                .param("id", id.value())
                .param("reported", Timestamp.from(reported))
                .param("handle", CareTask.HANDLE_RED_FLAG.id())
                .param("told", REPORTED)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Instant> lastHandled(ReferralId id) {
        return jdbc.sql("""
                        select max(at) as at from clinic.red_flag_call
                        where referral_id = :id and outcome = 'CONTINUE' and :reported = any(findings)""")
                .param("id", id.value())
                .param("reported", REPORTED)
                .query((row, number) -> Optional.ofNullable(instant(row, "at")))
                .single();
    }

    @Override
    public Optional<String> lastOutcome(ReferralId id) {
        return jdbc.sql("""
                        select outcome from clinic.red_flag_call
                        where referral_id = :id and task <> :complication order by id desc limit 1""")
                .param("id", id.value())
                .param("complication", CareTask.HANDLE_COMPLICATION.id())
                .query(String.class)
                .optional();
    }

    /** Sent to be seen, or not seen yet: that settles nothing. */
    private static final String SETTLED = """
            referral_id = :id
              and not (task = :complication and outcome in ('SEEN_TODAY', 'EMERGENCY_CARE'))
              and not (task = :seen and outcome = 'NOT_SEEN')""";

    @Override
    public boolean isHandedOnAsComplication(ReferralId id) {
        return ofSettled("""
                        select exists (
                            select from clinic.red_flag_call
                            where referral_id = :id and outcome = 'COMPLICATION' and id > coalesce((
                                select max(id) from clinic.red_flag_call
                                where task in (:complication, :seen) and %s), 0))""".formatted(SETTLED), id).query(Boolean.class).single();
    }

    @Override
    public Optional<Instant> settledAfterTreatment(ReferralId id) {
        return ofSettled(
                        "select at from clinic.red_flag_call where " + SETTLED
                                + " and task in (:complication, :seen) order by id desc limit 1",
                        id)
                .query((row, number) -> Objects.requireNonNull(instant(row, "at")))
                .optional();
    }

    private JdbcClient.StatementSpec ofSettled(String query, ReferralId id) {
        return jdbc.sql(query)
                .param("id", id.value())
                .param("complication", CareTask.HANDLE_COMPLICATION.id())
                .param("seen", CareTask.CONFIRM_SEEN_TODAY.id());
    }

    @Override
    public String name() {
        return "redFlagCalls";
    }

    /** Newest first. */
    @Override
    public Object read(ReferralId id) {
        return jdbc.sql("select * from clinic.red_flag_call where referral_id = :id order by id desc")
                .param("id", id.value())
                .query((row, number) -> new Shown(
                        row.getString("task"),
                        instant(row, "at"),
                        row.getString("called_by"),
                        row.getString("outcome"),
                        row.getString("spoke_with"),
                        asked(row),
                        row.getString("test"),
                        row.getString("who"),
                        row.getString("place"),
                        instant(row, "seen_by"),
                        List.of((String[]) row.getArray("done").getArray()),
                        row.getString("scan"),
                        row.getBigDecimal("d_dimer"),
                        findings(row),
                        row.getString("reason")))
                .list();
    }

    private List<String> asked(ResultSet row) throws SQLException {
        return Objects.requireNonNull(asked.read(row)).entrySet().stream()
                .map(answer -> inWords("Field." + answer.getKey()) + ": " + answer.getValue())
                .sorted()
                .toList();
    }

    private List<String> findings(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("findings").getArray())
                .map(code -> words.find("ClotFinding." + code).orElseGet(() -> inWords("StandingFinding." + code)))
                .toList();
    }

    private String inWords(String key) {
        return words.find(key).orElse(key.substring(key.indexOf('.') + 1));
    }
}
