package clinic.vein.checking;

import clinic.vein.kernel.Fault;

/** What can be wrong with what reception says of a referral. */
enum CheckingFault implements Fault {
    STILL_OPEN("still.open"),
    NO_POSSIBLE_DUPLICATE("unknown.value"),
    RECORDED_AS_DIED("recorded.as.died"),
    SAME_AND_ANOTHER("does.not.fit"),
    IDENTITY_NOT_CONFIRMED("must.be.true"),
    CONTACT_NOT_CONFIRMED("must.be.true"),
    NOTHING_MISSING("required"),
    NO_ERROR("not.expected"),
    NOT_SEEN("must.be.true"),
    MERGED("merged"),
    NEEDS_SECOND_PERSON("needs.second.person");

    private final String code;

    CheckingFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
