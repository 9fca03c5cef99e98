package clinic.vein.testing;

import clinic.vein.demo.Work;
import clinic.vein.kernel.ClinicClock;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessTimers;
import clinic.vein.process.TaskWork;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes referrals along their pathway as the people of the clinic would, on a clock of its own. */
public class ReferralDriver {

    /** A Wednesday in the middle of a week without holidays. */
    public static final Instant START = Instant.parse("2026-03-04T09:00:00Z");

    /** A nurse asks about each risk that the report skipped or that may have changed, and hears no: unless a test says what she hears. */
    public static final String NO_RISKS = Stream.of(
                    "PREGNANT",
                    "THROMBOPHILIA",
                    "ANTICOAGULANT",
                    "OESTROGEN",
                    "ALLERGY_TO_SCLEROSANT",
                    "OTHER_ALLERGY",
                    "CANCER_TREATMENT",
                    "SURGERY_OR_IMMOBILITY")
            .map("{'fact':'%s','answer':false}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));

    private static final Map<String, String> ROLE_BY_USER = Map.of("physician2", "PHYSICIAN");

    private final ReceiveReferral receiveReferral;
    private final Referrals referrals;
    private final OpenTasks openTasks;
    private final TaskWork work;
    private final ProcessTimers timers;
    private final ClinicClock clock;
    private final JdbcClient jdbc;
    private Instant now = START;

    ReferralDriver(
            ReceiveReferral receiveReferral,
            Referrals referrals,
            OpenTasks openTasks,
            TaskWork work,
            ProcessTimers timers,
            ClinicClock clock,
            JdbcClient jdbc) {
        this.receiveReferral = receiveReferral;
        this.referrals = referrals;
        this.openTasks = openTasks;
        this.work = work;
        this.timers = timers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Back to {@link #START}; each test begins with it. */
    public void begin() {
        now = START;
    }

    /** At another moment: of a database that somebody else left at that time. */
    public void begin(Instant moment) {
        now = moment;
    }

    public Instant now() {
        return now;
    }

    public ReferralId receive(ReferralReport report) {
        return as("intake", () -> receiveReferral.receive(report).id());
    }

    /** Claims the open task with that key and completes it; single quotes stand for double ones. */
    public void complete(ReferralId id, String taskKey, String user, String submission) {
        as(user, () -> {
            TaskId task = task(id, taskKey);
            work.claim(task);
            String json = submission.replace('\'', '"');
            work.complete(task, withNoRisks(CareTask.find(taskKey).orElseThrow(), json));
            return null;
        });
    }

    public void claim(ReferralId id, String taskKey, String user) {
        as(user, () -> {
            work.claim(task(id, taskKey));
            return null;
        });
    }

    public void release(ReferralId id, String taskKey, String user) {
        as(user, () -> {
            work.release(task(id, taskKey));
            return null;
        });
    }

    /** Of any task: but for the check of safety, the submission as it is. */
    public static String withNoRisks(CareTask task, String submission) {
        return task == CareTask.CHECK_SAFETY ? withNoRisks(submission) : submission;
    }

    private static String withNoRisks(String submission) {
        return submission.contains("\"facts\"")
                ? submission
                : submission
                        .strip()
                        .replaceAll("}$", Matcher.quoteReplacement(",\"facts\":" + NO_RISKS.replace('\'', '"') + "}"));
    }

    /** As whoever's task it is. */
    public void complete(ReferralId id, Work work) {
        complete(id, work.task().id(), work.task().role().groupId(), work.json());
    }

    /** Lets time pass for the referral: what falls due on the way happens at its own time. */
    public void pass(ReferralId id, Duration time) {
        Instant until = now.plus(time);
        while (clock.at(now, () -> fireNext(id, until))) {
            // the next one, at its time
        }
        now = until;
    }

    /** Does something as nobody in particular, so long after now. */
    public void at(Duration later, Runnable action) {
        clock.at(now.plus(later), () -> {
            action.run();
            return null;
        });
    }

    /** So that no message is late: the patients of tests live in the past. */
    public void tellEverybody() {
        jdbc.sql("""
                        update clinic.message
                        set state = 'SENT', means = 'POST', settled_at = created_at, settled_by = 'intake'
                        where state in ('WAITING', 'FAILED')""").update();
    }

    private boolean fireNext(ReferralId id, Instant until) {
        Instant due = nextDue(id, until);
        if (due == null) {
            return false;
        }
        now = due.isAfter(now) ? due : now;
        return clock.at(now, () -> timers.fireNext(id, now)) != null;
    }

    private Instant nextDue(ReferralId id, Instant until) {
        return jdbc.sql("""
                        select coalesce(min(coalesce(job.duedate_, :now)), 'infinity') <= :until,
                               least(min(coalesce(job.duedate_, :now)), :until)
                        from engine.act_ru_job job
                        join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                        where process.business_key_ = :key""")
                .param("now", java.sql.Timestamp.from(now))
                .param("until", java.sql.Timestamp.from(until))
                .param("key", id.toString())
                .query((row, number) -> row.getBoolean(1) ? row.getTimestamp(2).toInstant() : null)
                .list()
                .get(0);
    }

    public TaskId task(ReferralId id, String taskKey) {
        return jdbc.sql(
                        "select id from clinic.open_task where referral_id = :id and key = :key order by created_at limit 1")
                .param("id", id.value())
                .param("key", taskKey)
                .query(String.class)
                .optional()
                .map(TaskId::new)
                .orElseThrow(() -> new AssertionError("No task " + taskKey + " but " + openTasks(id)));
    }

    public List<String> openTasks(ReferralId id) {
        return jdbc.sql("select key from clinic.open_task where referral_id = :id order by key")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    public ReferralState state(ReferralId id) {
        return referrals.find(id).orElseThrow().state();
    }

    /** Running instances of the process Referral: one while it is open, none when it is closed. */
    public int liveInstances(ReferralId id) {
        return jdbc.sql("""
                        select count(*) from engine.act_ru_execution execution
                        join engine.act_re_procdef process on process.id_ = execution.proc_def_id_
                        where execution.business_key_ = :key and execution.parent_id_ is null and process.key_ = 'Referral'""").param("key", id.toString()).query(Integer.class).single();
    }

    public List<String> timeline(ReferralId id) {
        return jdbc.sql("select kind from clinic.referral_event where referral_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    public List<String> messages(ReferralId id) {
        return jdbc.sql("select distinct template from clinic.message where referral_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    public <T> T as(String user, Supplier<T> action) {
        String role = ROLE_BY_USER.getOrDefault(user, user.toUpperCase(java.util.Locale.ROOT));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        user, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
        try {
            return clock.at(now, action);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
