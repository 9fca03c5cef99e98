package clinic.vein.workflow.engine;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Uuids;
import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the engine's tables with the clinic's. Every query answers with subject, referral_id and detail. */
@Component
class SqlProcessCheckup implements ProcessCheckup {

    /**
     * So that the referrals of what runs are looked up, and not all of them compared; a stranger's key is none, and an
     * erased referral is nobody.
     */
    private static final String REFERRAL_OF_PROCESS = """
            clinic.referral on referral.erased_at is null and referral.id = %s
            """.formatted(Uuids.of("process.business_key_"));

    /** Process instances that nothing called, with the referral they are of; null where it is none. */
    private static final String INSTANCES = """
            with instance as (
                select process.id_ as id, process.business_key_ as key, definition.key_ as process,
                       history.start_time_ as started_at, referral.id as referral_id, referral.open
                from engine.act_ru_execution process
                join engine.act_re_procdef definition on definition.id_ = process.proc_def_id_
                left join engine.act_hi_procinst history on history.proc_inst_id_ = process.id_
                left join %s
                where process.parent_id_ is null and process.super_exec_ is null)
            """.formatted(REFERRAL_OF_PROCESS);

    private static final Map<Kind, String> QUERIES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.NO_PATHWAY, INSTANCES + """
                    select referral.id::text as subject, referral.id as referral_id, referral.state as detail
                    from clinic.referral
                    where open and not exists (
                        select from instance where instance.referral_id = referral.id and process = 'Referral')"""),
            Map.entry(Kind.SEVERAL_PATHWAYS, INSTANCES + """
                    select id as subject, referral_id, null as detail
                    from (select *, row_number() over (partition by referral_id order by started_at, id) as place
                          from instance where process = 'Referral' and open) counted
                    where place > 1"""),
            Map.entry(Kind.PATHWAY_OF_CLOSED, INSTANCES + """
                    select id as subject, referral_id, null as detail from instance
                    where process = 'Referral' and not open"""),
            Map.entry(Kind.PATHWAY_OF_NOBODY, INSTANCES + """
                    select id as subject, null::uuid as referral_id, process as detail from instance
                    where referral_id is null and process <> 'Finding'"""),
            Map.entry(Kind.TASK_NOT_LISTED, """
                    select task.id_ as subject, referral.id as referral_id, task.task_def_key_ as detail
                    from engine.act_ru_task task
                    join engine.act_ru_execution process on process.id_ = task.proc_inst_id_
                    join %s
                    where not exists (select from clinic.open_task where open_task.id = task.id_)""".formatted(REFERRAL_OF_PROCESS)),
            Map.entry(Kind.LISTED_TASK_GONE, """
                    select id as subject, referral_id, key as detail from clinic.open_task
                    where not exists (select from engine.act_ru_task task where task.id_ = open_task.id)"""),
            Map.entry(Kind.TASK_LISTED_WRONGLY, """
                    select open_task.id as subject, referral_id, open_task.key as detail
                    from clinic.open_task
                    join engine.act_ru_task task on task.id_ = open_task.id
                    where task.assignee_ is distinct from open_task.assignee
                       or (task.due_date_ at time zone current_setting('timezone')) not between
                          open_task.due_at - interval '1 second' and open_task.due_at + interval '1 second'"""),
            // Whoever has it assigned could not complete it either.
            Map.entry(Kind.TASK_WITHOUT_OWNER, """
                    select task.id_ as subject, open_task.referral_id, open_task.key as detail
                    from engine.act_ru_task task
                    join clinic.open_task on open_task.id = task.id_
                    where not exists (
                        select from engine.act_ru_identitylink link
                        where link.task_id_ = task.id_ and link.type_ = 'candidate'
                          and link.group_id_ in ('intake', 'nurse', 'physician', 'vascular'))"""),
            // A task that its timer escalated has none left: whoever could be told was told. One that was taken over
            // has.
            Map.entry(Kind.TASK_WITHOUT_TIMER, """
                    select task.id_ as subject, open_task.referral_id, open_task.key as detail
                    from engine.act_ru_task task
                    join clinic.open_task on open_task.id = task.id_
                    where not exists (
                        select from engine.act_ru_job job
                        where job.execution_id_ = task.execution_id_ and job.type_ = 'timer')
                      and not exists (
                        select from clinic.referral_event event
                        where event.referral_id = open_task.referral_id and event.archived is null
                          and event.step = task.id_
                          and event.kind = 'TASK_ESCALATED' and event.role = 'SYSTEM')"""),
            Map.entry(
                    Kind.CLAIM_OF_NOBODY,
                    "select id as subject, referral_id, key as detail from ("
                            + AbandonedClaims.CLAIMS
                            + ") claim where referral_id is not null and why in ('ACCOUNT_GONE', 'ROLE_GONE', 'AWAY')"),
            Map.entry(Kind.NOTHING_AHEAD, INSTANCES + """
                    select id as subject, referral_id, null as detail from instance
                    where process = 'Referral' and open
                      and not exists (
                        select from engine.act_ru_execution part
                        where part.business_key_ = instance.key and (
                            exists (select from engine.act_ru_task task where task.proc_inst_id_ = part.id_)
                            or exists (select from engine.act_ru_job job where job.process_instance_id_ = part.id_)))"""),
            Map.entry(Kind.STEP_GIVEN_UP, """
                    select job.id_ as subject, referral.id as referral_id, definition.act_id_ as detail
                    from engine.act_ru_job job
                    left join engine.act_ru_jobdef definition on definition.id_ = job.job_def_id_
                    left join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                    left join %s
                    where job.retries_ = 0""".formatted(REFERRAL_OF_PROCESS)),
            Map.entry(Kind.SUSPENDED, """
                    select process.id_ as subject, referral.id as referral_id, null as detail
                    from engine.act_ru_execution process
                    join %s
                    where process.parent_id_ is null and process.id_ in (
                        select proc_inst_id_ from engine.act_ru_execution where suspension_state_ = 2
                        union select proc_inst_id_ from engine.act_ru_task where suspension_state_ = 2
                        union select process_instance_id_ from engine.act_ru_job where suspension_state_ = 2)""".formatted(REFERRAL_OF_PROCESS)),
            // Whoever runs a job holds it for five minutes; who fails lets it be tried again half an hour later at
            // most.
            Map.entry(Kind.JOB_LOCKED, """
                    select job.id_ as subject, referral.id as referral_id, definition.act_id_ as detail
                    from engine.act_ru_job job
                    left join engine.act_ru_jobdef definition on definition.id_ = job.job_def_id_
                    join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                    join %s
                    where (job.lock_exp_time_ at time zone current_setting('timezone')) > :now + interval '1 hour'
                       or job.lock_owner_ is not null
                          and coalesce(job.lock_exp_time_ at time zone current_setting('timezone'), '-infinity')
                              < :now - interval '1 hour'""".formatted(REFERRAL_OF_PROCESS)),
            Map.entry(Kind.RECALL_WITHOUT_PROCESS, """
                    select recall.id::text as subject, recall.referral_id, null as detail
                    from clinic.recall
                    where state = 'STARTED' and not exists (
                        select from engine.act_ru_execution process
                        join engine.act_re_procdef definition
                          on definition.id_ = process.proc_def_id_ and definition.key_ = 'Recall'
                        where process.parent_id_ is null and process.business_key_ = recall.referral_id::text)""")));

    private final JdbcClient jdbc;
    private final AbandonedClaims abandonedClaims;
    private final Clock clock;

    SqlProcessCheckup(JdbcClient jdbc, AbandonedClaims abandonedClaims, Clock clock) {
        this.jdbc = jdbc;
        this.abandonedClaims = abandonedClaims;
        this.clock = clock;
    }

    @Override
    public Set<Kind> looksFor() {
        return QUERIES.keySet();
    }

    @Override
    public List<ProcessTrouble> find(Kind kind) {
        JdbcClient.StatementSpec query = jdbc.sql(QUERIES.get(kind));
        JdbcClient.StatementSpec asked = switch (kind) {
            case CLAIM_OF_NOBODY -> abandonedClaims.with(query);
            case JOB_LOCKED -> query.param("now", time(clock.instant()));
            default -> query;
        };
        return asked.query((row, number) -> {
                    UUID referral = row.getObject("referral_id", UUID.class);
                    return new ProcessTrouble(
                            kind,
                            row.getString("subject"),
                            referral == null ? null : new ReferralId(referral),
                            row.getString("detail"));
                })
                .list();
    }
}
