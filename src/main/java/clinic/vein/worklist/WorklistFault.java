package clinic.vein.worklist;

import clinic.vein.kernel.Fault;

/** What can be wrong with what is asked of the list of tasks. */
public enum WorklistFault implements Fault {
    NO_SUCH_TASK("no.such.task"),
    NOT_FOR_ROLE("not.for.role"),
    AWAY("away"),
    DRAFT_TOO_LONG("too.long"),
    NOT_ASSIGNEE("not.assignee"),
    CLAIM_LOST("claim.lost"),
    ALARM_BEFORE_WITHDRAWAL("alarm.open"),
    ALARM_OPEN("alarm.open"),
    NO_SUCH_ACCOUNT("no.such.account"),
    IN_THE_PAST("in.the.past"),
    BEFORE_THE_FIRST("before.the.first"),
    NO_DEPUTY("no.deputy"),
    NO_SUCH_ABSENCE("no.such.absence"),
    TASK_FINISHED("task.finished"),
    TASK_NOT_OPEN("no.such.task"),
    PAGE_TOO_LONG("out.of.range"),
    NEGATIVE("out.of.range"),
    UNKNOWN_TASK("unknown.task"),
    CLOSED("closed"),
    CLOSED_BY("closed"),
    SOMEBODY_WAS_FASTER("already.claimed"),
    CLAIMED("already.claimed"),
    NOT_CLAIMED("nothing.changes"),
    CLAIMED_BY("nothing.changes");

    private final String code;

    WorklistFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
