package clinic.vein.checkup;

import clinic.vein.kernel.Fault;

/** What can be wrong with the repair of a finding. */
public enum CheckupFault implements Fault {
    NOT_FOR_ROLE("not.for.role"),
    GONE("gone"),
    REPAIRED_ALREADY("repaired.already"),
    BY_PEOPLE_ALONE("by.people.alone"),
    NO_SUCH_FINDING("no.such.finding"),
    NO_SUCH_TASK("no.such.task");

    private final String code;

    CheckupFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
