package clinic.vein.careteam;

import clinic.vein.kernel.Fault;

/** What can be wrong with a reason for opening a record. */
enum CareTeamFault implements Fault {
    ALREADY_VISIBLE("already.visible"),
    REASON_TOO_SHORT("too.short");

    private final String code;

    CareTeamFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
