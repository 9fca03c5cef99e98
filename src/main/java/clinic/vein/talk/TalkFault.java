package clinic.vein.talk;

import clinic.vein.kernel.Fault;

/** What can be wrong with what somebody says about a referral. */
enum TalkFault implements Fault {
    NO_SUCH_MESSAGE("no.such.message"),
    NEEDS_AN_ANSWER("needs.an.answer"),
    NOT_ASKED("not.asked"),
    NOT_YOURS("not.yours"),
    ANSWERED("already.answered"),
    ONE_COLLEAGUE("one.colleague"),
    NO_SUCH_COLLEAGUE("no.such.colleague"),
    NO_SUCH_PRACTICE("no.such.practice"),
    SENT_BEFORE("sent.before");

    private final String code;

    TalkFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
