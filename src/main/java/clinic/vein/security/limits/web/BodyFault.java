package clinic.vein.security.limits.web;

import clinic.vein.kernel.Fault;

/** What can be wrong with the body of a request before anybody reads it. */
enum BodyFault implements Fault {
    TOO_LONG("payload.too.large"),
    NO_FILES("unsupported.media.type"),
    TOO_SLOW("bad.request"),
    TOO_MANY("bad.request"),
    TOO_MANY_FIELDS("bad.request"),
    UNREADABLE("bad.request");

    private final String code;

    BodyFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
