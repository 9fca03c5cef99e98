package clinic.vein.privacy;

import clinic.vein.kernel.Fault;

/** What can be wrong with what is asked of a record's keeping. */
public enum PrivacyFault implements Fault {
    REFERRAL_OPEN("referral.open"),
    WORKED_ON("worked.on"),
    ON_HOLD("on.hold"),
    MUST_BE_KEPT("must.be.kept"),
    ON_HOLD_ALREADY("on.hold"),
    NOT_ON_HOLD("not.on.hold"),
    NO_SUCH_CERTIFICATE("no.such.certificate"),
    NOT_CONFIRMED("not.confirmed");

    private final String code;

    PrivacyFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
