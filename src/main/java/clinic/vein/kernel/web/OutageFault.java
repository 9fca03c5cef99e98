package clinic.vein.kernel.web;

import clinic.vein.kernel.Fault;

/** Why nothing could be done for anybody. */
enum OutageFault implements Fault {
    DATABASE_AWAY("database.away"),
    DATABASE_FULL("database.full");

    private final String code;

    OutageFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
