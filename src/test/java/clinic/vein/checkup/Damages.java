package clinic.vein.checkup;

import clinic.vein.checkup.Damage.Part;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.referral.ReferralState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every damage of every wait: what is there of it in the engine and in our tables, taken away piece by piece. */
class Damages {

    private static final List<String> OF_INSTANCE =
            List.of("act_ru_variable", "act_ru_event_subscr", "act_ru_task", "act_ru_incident", "act_ru_ext_task");

    private static final Set<Kind> NOTHING = Set.of(Kind.NOTHING_AHEAD, Kind.TIMER_GONE);

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final ReferralId spare;

    /** @param spare somebody whose the records become that are taken away */
    Damages(JdbcClient jdbc, RuntimeService runtime, ReferralId spare) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.spare = spare;
    }

    /** Where the wait is. */
    private record Place(String execution, String instance, String process, String root) {}

    List<Damage> of(String wait, ReferralId patient) {
        String element = wait.replace(PatientsAtEachStep.GOING_ON, "");
        Place place = place(patient, element);
        boolean recall = place.process().equals("Recall");
        List<Damage> all = new ArrayList<>();
        var add = new Adding(wait, patient, all);
        add.one(
                Part.PROCESS,
                "gone",
                recall ? Kind.RECALL_WITHOUT_PROCESS : Kind.NO_PATHWAY,
                () -> instances(patient).forEach(this::deleteInstance));
        add.one(Part.PROCESS, "of nobody", recall ? Kind.RECALL_WITHOUT_PROCESS : Kind.NO_PATHWAY, () -> {
            String nobody = UUID.randomUUID().toString();
            sql("update engine.act_ru_execution set business_key_ = ? where business_key_ = ?", nobody, patient);
        });
        if (!recall) {
            add.one(Part.PROCESS, "twice", Kind.SEVERAL_PATHWAYS, () -> again(patient));
        }
        add.one(Part.PROCESS, "suspended", Kind.SUSPENDED, () -> {
            sql("update engine.act_ru_execution set suspension_state_ = 2 where proc_inst_id_ = ?", place.instance());
            sql("update engine.act_ru_task set suspension_state_ = 2 where proc_inst_id_ = ?", place.instance());
            sql("update engine.act_ru_job set suspension_state_ = 2 where process_instance_id_ = ?", place.instance());
        });
        texts("select id_ from engine.act_ru_task where execution_id_ = ?", place.execution())
                .forEach(task -> task(task, add));
        jobs(place, element, add);
        texts("""
                        select coalesce(activity_id_, '') from engine.act_ru_event_subscr
                        where execution_id_ in (?, ?) order by 1""", place.execution(), place.root())
                .forEach(listening -> add.one(
                        Part.SUBSCRIPTION,
                        "message " + listening,
                        Kind.SUBSCRIPTION_GONE,
                        () -> sql(
                                "delete from engine.act_ru_event_subscr where activity_id_ = ? and execution_id_ in (?, ?)",
                                listening,
                                place.execution(),
                                place.root())));
        called(place, add);
        clinic(patient, element, recall, add);
        return all;
    }

    /** What the model needs of them is told by the test, which knows the models. */
    Damage variable(String wait, ReferralId patient, String variable) {
        Place place = place(patient, wait.replace(PatientsAtEachStep.GOING_ON, ""));
        return new Damage(
                wait,
                patient,
                Part.VARIABLE,
                "variable " + variable,
                Set.of(Kind.VARIABLE_GONE),
                () -> sql(
                        "delete from engine.act_ru_variable where proc_inst_id_ = ? and name_ = ?",
                        place.instance(),
                        variable));
    }

    private record Adding(String step, ReferralId patient, List<Damage> all) {

        void one(Part part, String name, Kind kind, Runnable harm) {
            one(part, name, Set.of(kind), harm);
        }

        void one(Part part, String name, Set<Kind> kinds, Runnable harm) {
            all.add(new Damage(step, patient, part, name, kinds, harm));
        }
    }

    private void task(String task, Adding add) {
        add.one(Part.TASK, "task gone", Kind.TASK_GONE, () -> {
            sql("delete from engine.act_ru_identitylink where task_id_ = ?", task);
            sql("delete from engine.act_ru_task where id_ = ?", task);
        });
        add.one(Part.ROLE, "wrong role", Kind.TASK_OF_WRONG_ROLE, () -> sql("""
                update engine.act_ru_identitylink set group_id_ =
                    case when group_id_ = 'physician' then 'nurse' else 'physician' end where task_id_ = ?""", task));
        add.one(Part.ROLE, "one role more", Kind.TASK_OF_WRONG_ROLE, () -> sql("""
                insert into engine.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'more' || id_, 1, 'privacy', 'candidate', task_id_ from engine.act_ru_identitylink
                where task_id_ = ? limit 1""", task));
        add.one(
                Part.ROLE,
                "no role",
                Kind.TASK_WITHOUT_OWNER,
                () -> sql("delete from engine.act_ru_identitylink where task_id_ = ?", task));
        add.one(Part.FORM, "form gone", Kind.FORM_GONE, () -> sql("""
                update engine.act_ge_bytearray set name_ = 'gone/' || name_
                where name_ = (select 'forms/' || task_def_key_ || '.html' from engine.act_ru_task where id_ = ?)""", task));
        for (String account : List.of("nobodyatall", "privacy")) {
            add.one(Part.CLAIM, "claimed by " + account, Kind.CLAIM_OF_NOBODY, () -> {
                sql("update engine.act_ru_task set assignee_ = ? where id_ = ?", account, task);
                sql("update clinic.open_task set assignee = ? where id = ?", account, task);
            });
        }
        add.one(
                Part.WORKLIST,
                "not listed",
                Kind.TASK_NOT_LISTED,
                () -> sql("delete from clinic.open_task where id = ?", task));
        add.one(
                Part.WORKLIST,
                "listed wrongly",
                Kind.TASK_LISTED_WRONGLY,
                () -> sql("update clinic.open_task set due_at = due_at + interval '1 day' where id = ?", task));
    }

    private void jobs(Place place, String element, Adding add) {
        List<String> jobs = texts("""
                select job.id_ from engine.act_ru_job job left join engine.act_ru_jobdef definition
                    on definition.id_ = job.job_def_id_
                where job.execution_id_ = ? order by definition.job_configuration_""", place.execution());
        boolean task = !texts("select id_ from engine.act_ru_task where execution_id_ = ?", place.execution())
                .isEmpty();
        int number = 0;
        for (String job : jobs) {
            String which = " of job " + ++number;
            boolean timer = !texts("select id_ from engine.act_ru_job where id_ = ? and type_ = 'timer'", job)
                    .isEmpty();
            add.one(
                    Part.TIMER,
                    "one gone" + which,
                    task || jobs.size() > 1 ? Set.of(Kind.TIMER_GONE) : NOTHING,
                    () -> sql("delete from engine.act_ru_job where id_ = ?", job));
            if (timer) {
                add.one(
                        Part.TIME,
                        "2099" + which,
                        Kind.TIMER_MOVED,
                        () -> sql("update engine.act_ru_job set duedate_ = '2099-01-01' where id_ = ?", job));
                add.one(
                        Part.TIME,
                        "never" + which,
                        Kind.TIMER_MOVED,
                        () -> sql("update engine.act_ru_job set duedate_ = null where id_ = ?", job));
            }
            add.one(
                    Part.JOB,
                    "locked" + which,
                    Kind.JOB_LOCKED,
                    () -> sql(
                            "update engine.act_ru_job set lock_owner_ = 'gone', lock_exp_time_ = '2099-01-01' where id_ = ?",
                            job));
            add.one(
                    Part.JOB,
                    "lock forgotten" + which,
                    Kind.JOB_LOCKED,
                    () -> sql(
                            "update engine.act_ru_job set lock_owner_ = 'gone', lock_exp_time_ = '2020-01-01' where id_ = ?",
                            job));
            add.one(
                    Part.JOB,
                    "given up" + which,
                    Kind.STEP_GIVEN_UP,
                    () -> sql("update engine.act_ru_job set retries_ = 0 where id_ = ?", job));
            add.one(
                    Part.JOB,
                    "suspended" + which,
                    Kind.SUSPENDED,
                    () -> sql("update engine.act_ru_job set suspension_state_ = 2 where id_ = ?", job));
        }
        if (jobs.size() > 1) {
            add.one(
                    Part.TIMER,
                    "all gone",
                    task ? Set.of(Kind.TASK_WITHOUT_TIMER) : NOTHING,
                    () -> jobs.forEach(job -> sql("delete from engine.act_ru_job where id_ = ?", job)));
        }
    }

    private void called(Place place, Adding add) {
        texts("select proc_inst_id_ from engine.act_ru_execution where super_exec_ = ?", place.execution())
                .forEach(called -> add.one(
                        Part.CALLED,
                        "called gone",
                        Set.of(Kind.CALLED_GONE, Kind.NOTHING_AHEAD),
                        () -> deleteInstance(called)));
    }

    private void clinic(ReferralId patient, String element, boolean recall, Adding add) {
        StepExpectation expected = StepExpectation.at(element).orElseThrow();
        Arrays.stream(ReferralState.values())
                .filter(state -> state.isOpen() && !expected.states().contains(state))
                .filter(state -> state != ReferralState.RECEIVED)
                .findFirst()
                .ifPresent(other -> add.one(
                        Part.STATE,
                        "another state",
                        Kind.STATE_NOT_OF_STEP,
                        () -> sql("update clinic.referral set state = ? where id::text = ?", other.name(), patient)));
        add.one(
                Part.STATE,
                "closed",
                recall ? Kind.STATE_NOT_OF_STEP : Kind.PATHWAY_OF_CLOSED,
                () -> sql("update clinic.referral set state = 'DECLINED' where id::text = ?", patient));
        for (String code : List.of("state", "urgency", "pathway")) {
            add.one(
                    Part.CODE,
                    "unknown " + code,
                    Kind.UNKNOWN_CODE,
                    () -> sql("update clinic.referral set " + code + " = 'OF_TOMORROW' where id::text = ?", patient));
        }
        expected.records()
                .forEach(record -> add.one(
                        Part.RECORD,
                        record + " gone",
                        record.isBooking() ? Kind.BOOKING_GONE : Kind.RECORD_GONE,
                        () -> remove(record, patient)));
    }

    private void remove(StepRecord record, ReferralId patient) {
        switch (record) {
            case ANSWERS -> sql("update clinic.referral set veins = '{}' where id::text = ?", patient);
            case TRIAGE_RESULT -> sql("delete from clinic.triage_result where referral_id::text = ?", patient);
            case INFORMATION_REQUEST -> move("information_request", patient);
            case REVIEW -> move("review", patient);
            case ASSESSMENT_BOOKED, SESSION_BOOKED ->
                sql("delete from clinic.booking where state = 'BOOKED' and referral_id::text = ?", patient);
            case ATTENDANCE ->
                sql("delete from clinic.booking where state = 'ATTENDED' and referral_id::text = ?", patient);
            case ASSESSMENT -> move("assessment", patient);
            case CONSENT -> move("consent", patient);
            case COURSE ->
                sql(
                        "update clinic.treatment_course set referral_id = ?::uuid, number = (select max(number) + 1 from clinic.treatment_course) where referral_id::text = ?",
                        spare,
                        patient);
            case OPEN_COURSE ->
                sql(
                        "update clinic.treatment_course set ended_at = now(), outcome = 'STOPPED' where referral_id::text = ?",
                        patient);
            case SAFETY_CHECK -> sql("""
                    delete from clinic.safety_check using clinic.treatment_course course
                    where course.id = course_id and course.referral_id::text = ?""", patient);
            case RECALL ->
                sql(
                        "update clinic.recall set state = 'PLANNED' where state = 'STARTED' and referral_id::text = ?",
                        patient);
        }
    }

    private void move(String table, ReferralId patient) {
        sql("update clinic." + table + " set referral_id = ?::uuid where referral_id::text = ?", spare, patient);
    }

    private void deleteInstance(String instance) {
        sql("""
                delete from engine.act_ru_identitylink where task_id_ in (
                    select id_ from engine.act_ru_task where proc_inst_id_ = ?)""", instance);
        OF_INSTANCE.forEach(table -> sql("delete from engine." + table + " where proc_inst_id_ = ?", instance));
        sql("delete from engine.act_ru_job where process_instance_id_ = ?", instance);
        sql(
                "update engine.act_ru_execution set super_exec_ = null, parent_id_ = null where proc_inst_id_ = ?",
                instance);
        sql("delete from engine.act_ru_execution where proc_inst_id_ = ? and id_ <> proc_inst_id_", instance);
        sql("delete from engine.act_ru_execution where id_ = ?", instance);
    }

    private List<String> instances(ReferralId patient) {
        return texts("""
                select id_ from engine.act_ru_execution where business_key_ = ? and id_ = proc_inst_id_
                order by super_exec_ nulls last""", patient);
    }

    private void again(ReferralId patient) {
        runtime.createProcessInstanceByKey("Referral")
                .businessKey(patient.toString())
                .setVariables(Map.of("referralId", patient.toString(), "reference", "VC-AGAIN", "urgency", "ROUTINE"))
                .startBeforeActivity("BookAssessment")
                .execute(true, true);
    }

    private Place place(ReferralId patient, String element) {
        return jdbc.sql("""
                        select execution.id_, execution.proc_inst_id_, definition.key_
                        from engine.act_ru_execution execution
                        join engine.act_ru_execution process on process.id_ = execution.proc_inst_id_
                        join engine.act_re_procdef definition on definition.id_ = execution.proc_def_id_
                        where process.business_key_ = :key and execution.act_id_ = :element and not exists (
                            select from engine.act_ru_execution child where child.parent_id_ = execution.id_)""")
                .param("key", patient.toString())
                .param("element", element)
                .query((row, number) ->
                        new Place(row.getString(1), row.getString(2), row.getString(3), row.getString(2)))
                .single();
    }

    private List<String> texts(String sql, Object... values) {
        return jdbc.sql(sql).params(texts(values)).query(String.class).list();
    }

    private void sql(String sql, Object... values) {
        jdbc.sql(sql).params(texts(values)).update();
    }

    private static List<?> texts(Object... values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }
}
