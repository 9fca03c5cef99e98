package clinic.vein.workflow.engine.expectation;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.sql.Uuids;
import clinic.vein.process.CareTask;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads all that waits in one statement: each table once, however much waits. */
@Component
class SqlWaits {

    private static final String[] AT_THE_APPOINTMENT =
            CareTask.AT_THE_APPOINTMENT.stream().map(CareTask::id).toArray(String[]::new);

    private static final String WAITS = """
            with waiting as (
                select execution.*, definition.key_ as process, definition.deployment_id_, referral.id as referral_id,
                       execution.parent_id_ is null as root,
                       case when not exists (
                           select from engine.act_ru_execution child where child.parent_id_ = execution.id_)
                           then execution.act_id_ end as element
                from engine.act_ru_execution execution
                join engine.act_ru_execution process on process.id_ = execution.proc_inst_id_
                join engine.act_re_procdef definition on definition.id_ = execution.proc_def_id_
                join clinic.referral on referral.erased_at is null and referral.id = %s
                %s),
            candidates as (
                select task_id_, array_agg(group_id_) as groups from engine.act_ru_identitylink
                where type_ = 'candidate' and group_id_ is not null and task_id_ is not null
                  %s
                group by task_id_),
            jobs as (
                select job.execution_id_, array_agg(job.id_ order by job.id_) as ids,
                       array_agg(coalesce(definition.act_id_, '') order by job.id_) as elements,
                       array_agg(coalesce(definition.job_configuration_, '') order by job.id_) as configurations,
                       array_agg(job.duedate_ at time zone current_setting('timezone') order by job.id_) as due,
                       array_agg(job.type_ = 'timer' order by job.id_) as timers,
                       array_agg(job.exception_msg_ is not null order by job.id_) as failed
                from engine.act_ru_job job
                left join engine.act_ru_jobdef definition on definition.id_ = job.job_def_id_
                where job.execution_id_ is not null
                  %s
                group by job.execution_id_),
            listening as (
                select execution_id_, array_agg(activity_id_) as elements from engine.act_ru_event_subscr
                where execution_id_ is not null and activity_id_ is not null
                  %s
                group by execution_id_),
            known as (
                select proc_inst_id_, array_agg(name_) as names, array_agg(coalesce(text_, long_::text)) as texts
                from engine.act_ru_variable where proc_inst_id_ is not null
                  %s
                group by proc_inst_id_),
            forms as (
                select deployment_id_, array_agg(name_) as names from engine.act_ge_bytearray
                where deployment_id_ is not null
                  %s
                group by deployment_id_)
            select waiting.id_, waiting.proc_inst_id_, waiting.proc_def_id_, waiting.process, waiting.referral_id,
                   waiting.root, waiting.element,
                   coalesce(waiting.act_inst_id_ not like waiting.element || ':%%', true) as leaving,
                   task.id_ as task, candidates.groups, listed.id is not null as listed,
                   coalesce(case when listed.key = any(:appointments) then slot.starts_at end,
                       listed.created_at, task.create_time_ at time zone current_setting('timezone')) as task_from,
                   case when listed.key = :tests then (
                       select max(visit.starts_at) from clinic.booking visited
                       join clinic.slot visit on visit.id = visited.slot_id
                       where visited.referral_id = waiting.referral_id and visited.purpose = 'ASSESSMENT'
                         and visited.state in ('BOOKED', 'ATTENDED')
                         and visit.starts_at > listed.created_at) end as wanted_before,
                   (select max(event.id) from clinic.referral_event event
                     where event.referral_id = listed.referral_id and event.archived is null and event.step = listed.id
                       and event.kind = 'TASK_REMINDED') as reminded,
                   array(
                       select event.entry ->> 'to' from clinic.referral_event event
                       where event.referral_id = waiting.referral_id and event.archived is null and event.step = task.id_
                         and event.kind = 'TASK_ESCALATED') as escalated,
                   (select max(event.id) from clinic.referral_event event
                     where event.referral_id = waiting.referral_id and event.archived is null and event.step = task.id_
                       and event.kind = 'TASK_ESCALATED' and event.role = 'SYSTEM') as overdue,
                   moved.id as moved, moved.at as moved_at,
                   jobs.ids, jobs.elements, jobs.configurations, jobs.due, jobs.timers, jobs.failed,
                   listening.elements as subscriptions, known.names, known.texts, forms.names as forms,
                   exists (
                       select from engine.act_ru_execution called
                       where called.super_exec_ = waiting.id_) as called,
                   case when waiting.element = any (:bounded) then array(
                       select fired.act_id_ from engine.act_hi_actinst fired
                       join engine.act_hi_actinst began on began.id_ = waiting.act_inst_id_
                       where fired.proc_inst_id_ = waiting.proc_inst_id_ and fired.act_type_ = 'boundaryTimer'
                         and fired.start_time_ >= began.start_time_) end as fired
            from waiting
            left join engine.act_ru_task task on task.execution_id_ = waiting.id_
            left join candidates on candidates.task_id_ = task.id_
            left join clinic.open_task listed on listed.id = task.id_
            left join lateral (
                select event.id, event.at from clinic.referral_event event
                where event.referral_id = listed.referral_id and event.archived is null
                  and event.step = listed.id and event.kind = 'TASK_RESCHEDULED'
                order by event.id desc limit 1) moved on true
            left join clinic.booking on booking.referral_id = waiting.referral_id and booking.state = 'BOOKED'
            left join clinic.slot on slot.id = booking.slot_id
            left join jobs on jobs.execution_id_ = waiting.id_
            left join listening on listening.execution_id_ = waiting.id_
            left join known on known.proc_inst_id_ = waiting.proc_inst_id_
            left join forms on forms.deployment_id_ = waiting.deployment_id_
            where waiting.root or waiting.element is not null""";

    private static final String REFERRAL = Uuids.of("process.business_key_");

    private static final String ALL = WAITS.formatted(REFERRAL, "", "", "", "", "", "");

    /** What is gathered beside it is gathered of this referral alone as well. */
    private static final String OF_ONE = WAITS.formatted(
            REFERRAL,
            "where process.business_key_ = :referral",
            "and task_id_ in (select id_ from engine.act_ru_task where execution_id_ in (select id_ from waiting))",
            "and job.execution_id_ in (select id_ from waiting)",
            "and execution_id_ in (select id_ from waiting)",
            "and proc_inst_id_ in (select proc_inst_id_ from waiting)",
            "and deployment_id_ in (select deployment_id_ from waiting)");

    private final JdbcClient jdbc;

    SqlWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The models of what runs. */
    List<String> definitions() {
        return jdbc.sql("select distinct proc_def_id_ from engine.act_ru_execution")
                .query(String.class)
                .list();
    }

    /** @param bounded the elements with timers beside them, of which the engine's history is asked */
    List<Waiting> read(Collection<String> bounded) {
        return waiting(jdbc.sql(ALL), bounded);
    }

    List<Waiting> read(Collection<String> bounded, ReferralId referral) {
        return waiting(jdbc.sql(OF_ONE).param("referral", referral.toString()), bounded);
    }

    private static List<Waiting> waiting(StatementSpec query, Collection<String> bounded) {
        return query.param("bounded", bounded.toArray(String[]::new))
                .param("appointments", AT_THE_APPOINTMENT)
                .param("tests", CareTask.CHASE_TESTS.id())
                .query((row, number) -> WaitingRow.read(row))
                .list();
    }

    /** Nobody escalates the task until the end of the caller's transaction. */
    void hold(TaskId task) {
        jdbc.sql("select id from clinic.open_task where id = :id for update")
                .param("id", task.value())
                .query(String.class)
                .list();
    }

    /** @return the groups that the task was passed on to, by its timer or by whoever took it over */
    Set<String> escalatedTo(TaskId task) {
        return WaitingRow.groups(jdbc.sql(
                        "select entry ->> 'to' from clinic.referral_event where step = :id and kind = 'TASK_ESCALATED'")
                .param("id", task.value())
                .query(String.class)
                .list());
    }

    /** @return whether it is there; then nobody runs or moves it until the end of the caller's transaction */
    boolean holdJob(String job) {
        return !jdbc.sql("select id_ from engine.act_ru_job where id_ = :id for update")
                .param("id", job)
                .query(String.class)
                .list()
                .isEmpty();
    }
}
