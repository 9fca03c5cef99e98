package clinic.vein.kernel.web;

import clinic.vein.kernel.Fault;

/** What can be wrong with a request as a whole. */
enum RequestFault implements Fault {
    RULES_BROKEN("rules.broken"),
    BAD_REQUEST("bad.request");

    private final String code;

    RequestFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
