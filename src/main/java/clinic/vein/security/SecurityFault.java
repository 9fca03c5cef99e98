package clinic.vein.security;

import clinic.vein.kernel.Fault;

/** Why somebody who is signed in is refused. */
enum SecurityFault implements Fault {
    TOKEN_MISSING("token.missing"),
    NOT_FOR_YOUR_ROLE("access.denied");

    private final String code;

    SecurityFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
