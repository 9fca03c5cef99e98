package clinic.vein.workflow;

import clinic.vein.kernel.Fault;

/** What can be wrong with the completion of a task. */
enum WorkflowFault implements Fault {
    NOT_RELEASED_FOR_OTHERS("not.assignee"),
    CLAIM_FOR_ONESELF("claim.for.oneself"),
    NOT_FOR_YOUR_ROLE("not.for.role"),
    UNKNOWN_TASK("unknown.task"),
    NOT_ASSIGNEE("not.assignee"),
    NO_FORM("required"),
    UNKNOWN_VARIABLE("unknown.variable"),
    NO_SUCH_TASK("no.such.task"),
    NOT_RELEASED("not.assignee"),
    NOT_OPEN_FOR_YOU("no.such.task"),
    WITH_THE_PATIENT("claimed"),
    NO_START_FORM("required"),
    TOO_LONG("too.long"),
    EMPTY("required"),
    UNREADABLE_JSON("not.json"),
    NOT_JSON("not.json"),
    LOST_ITS_ROLES("not.for.role"),
    FOR_OTHER_ROLES("not.for.role"),
    EXPECTED_ONE_OF("wrong.value"),
    EXPECTED_TYPE("wrong.value");

    private final String code;

    WorkflowFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
