package clinic.vein.checkup.jdbc;

import clinic.vein.checkup.StepExpectation;
import clinic.vein.checkup.StepRecord;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.Uuids;
import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.referral.ReferralState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Holds the clinic's rows against what {@link StepExpectation} says of the steps at which referrals wait. */
@Component
class JdbcStepExpectations implements ProcessCheckup {

    /** Where each process waits: the element of the model, which the engine keeps at the innermost execution. */
    private static final String STEPS = """
            with step as (
                select execution.id_ as execution, definition.key_ as process, execution.act_id_ as element,
                       referral.id as referral_id, referral.state, referral.open, recall.text_ as recall_id
                from engine.act_ru_execution execution
                join engine.act_ru_execution process on process.id_ = execution.proc_inst_id_
                join engine.act_re_procdef definition on definition.id_ = execution.proc_def_id_
                join clinic.referral on referral.erased_at is null and referral.id = %s
                left join engine.act_ru_variable recall
                  on recall.execution_id_ = process.id_ and recall.name_ = 'recallId'
                where execution.act_id_ is not null
                  and not exists (
                    select from engine.act_ru_execution child where child.parent_id_ = execution.id_))
            """.formatted(Uuids.of("process.business_key_"));

    /** Closed referrals wait at a recall alone. */
    private static final String STATE = STEPS + """
            select distinct on (step.referral_id) step.referral_id::text as subject, step.referral_id,
                   step.element as detail
            from step
            where step.element in (:elements) and (step.open or step.process = 'Recall') and step.state in (:known)
              and not (step.element || ' ' || step.state) = any (:fitting)
            order by step.referral_id, step.element""";

    private static final String CODES = """
            select referral.id::text as subject, referral.id as referral_id, coalesce(
                       case when not state in (:states) then state end,
                       case when not urgency in (:urgencies) then urgency end,
                       pathway) as detail
            from clinic.referral
            where erased_at is null
              and (not state in (:states) or not urgency in (:urgencies) or not pathway in (:pathways))""";

    private static final String RECORD = """
            select step.execution, step.referral_id, '%s' as record, step.element
            from step
            where step.element in (%s) and (step.open or step.process = 'Recall') and not exists (%s)""";

    private static final List<String> ELEMENTS =
            Stream.of(StepExpectation.values()).map(StepExpectation::element).toList();

    private final JdbcClient jdbc;

    JdbcStepExpectations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Kind> looksFor() {
        return Set.of(Kind.STATE_NOT_OF_STEP, Kind.RECORD_GONE, Kind.BOOKING_GONE, Kind.UNKNOWN_CODE);
    }

    @Override
    public List<ProcessTrouble> find(Kind kind) {
        return switch (kind) {
            case STATE_NOT_OF_STEP ->
                troubles(
                        kind,
                        jdbc.sql(STATE)
                                .param("known", Codes.all(ReferralState.class))
                                .param("elements", ELEMENTS)
                                .param("fitting", fitting()));
            case UNKNOWN_CODE ->
                troubles(
                        kind,
                        jdbc.sql(CODES)
                                .param("states", Codes.all(ReferralState.class))
                                .param("urgencies", Codes.all(Urgency.class))
                                .param("pathways", Codes.all(Pathway.class)));
            case RECORD_GONE ->
                troubles(
                        kind,
                        jdbc.sql(STEPS
                                + "select distinct referral_id || ' ' || record as subject, referral_id, record as detail from ("
                                + gone(Stream.of(StepRecord.values()).filter(record -> !record.isBooking()))
                                + ") gone"));
            case BOOKING_GONE ->
                troubles(
                        kind,
                        jdbc.sql(STEPS + "select execution as subject, referral_id, element as detail from ("
                                + gone(Stream.of(StepRecord.values()).filter(StepRecord::isBooking)) + ") gone"));
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static List<ProcessTrouble> troubles(Kind kind, StatementSpec query) {
        return query.query((row, number) -> new ProcessTrouble(
                        kind,
                        row.getString("subject"),
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        row.getString("detail")))
                .list();
    }

    private static String gone(Stream<StepRecord> records) {
        return records.map(record -> RECORD.formatted(record, waitingWith(record), kept(record)))
                .collect(Collectors.joining("\nunion\n"));
    }

    private static String waitingWith(StepRecord record) {
        return Stream.of(StepExpectation.values())
                .filter(step -> step.records().contains(record))
                .map(step -> "'" + step.element() + "'")
                .collect(Collectors.joining(", "));
    }

    private static String[] fitting() {
        return Stream.of(StepExpectation.values())
                .flatMap(step -> step.states().stream().map(state -> step.element() + " " + state))
                .toArray(String[]::new);
    }

    /** Where it is kept. */
    private static String kept(StepRecord record) {
        return switch (record) {
            case ANSWERS -> """
                    select from clinic.referral answered
                    where answered.id = step.referral_id and answered.restless_legs not in ('{}', 'null')
                      and answered.veins not in ('{}', 'null') and answered.background not in ('{}', 'null')""";
            case TRIAGE_RESULT -> of("triage_result", "true");
            case INFORMATION_REQUEST -> of("information_request", "true");
            case REVIEW -> of("review", "true");
            case ASSESSMENT_BOOKED -> of("booking", "kept.state = 'BOOKED' and kept.purpose = 'ASSESSMENT'");
            case SESSION_BOOKED -> of("booking", "kept.state = 'BOOKED' and kept.purpose = 'SESSION'");
            case ATTENDANCE -> of("booking", "kept.state = 'ATTENDED'");
            case ASSESSMENT -> of("assessment", "true");
            case CONSENT -> of("consent", "kept.decision = 'GIVEN'");
            case COURSE -> of("treatment_course", "true");
            case OPEN_COURSE -> of("treatment_course", "kept.ended_at is null");
            case SAFETY_CHECK ->
                "select from clinic.safety_check kept join clinic.treatment_course course on course.id = kept.course_id"
                        + " where course.referral_id = step.referral_id and course.ended_at is null";
            case RECALL -> of("recall", "kept.state = 'STARTED' and kept.id::text = step.recall_id");
        };
    }

    private static String of(String table, String condition) {
        return "select from clinic." + table + " kept where kept.referral_id = step.referral_id and " + condition;
    }
}
