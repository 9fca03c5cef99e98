package clinic.vein.referral;

import clinic.vein.kernel.Fault;

/** What can be wrong with a search, a correction, or the end of a referral. */
public enum ReferralFault implements Fault {
    UNKNOWN_LANGUAGE("unknown.value"),
    UNCHANGED("unchanged"),
    NOTHING_TO_LOOK_FOR("required"),
    NO_YEAR("out.of.range"),
    NO_LETTER("bad.format"),
    NO_NUMBER("bad.format"),
    NO_TELEPHONE("bad.format"),
    NO_DAY("not.a.date"),
    NOT_A_DATE("not.a.date"),
    IN_FUTURE("in.future"),
    BEFORE_BIRTH("before.birth"),
    BEFORE_REFERRAL("before.referral"),
    TELLS_OF_DEATH("tells.of.death"),
    ALARM_OPEN("alarm.open"),
    UNDO_ASKED("undo.asked"),
    NOT_ASKED("not.asked"),
    SAME_PERSON("same.person"),
    UNDONE("undone"),
    NOTHING_TO_UNDO("nothing.to.undo"),
    CLOSED("closed"),
    RECORDED_ALREADY("ended"),
    ALREADY_OPEN("already.open"),
    CARE_TEAM_ONLY("care.team.only"),
    CORRECTED_BY("corrected.meanwhile"),
    CORRECTED_MEANWHILE("corrected.meanwhile"),
    STALE("stale"),
    NO_OTHER_REFERRAL("unknown.value"),
    SAME_REFERRAL("same.referral"),
    MERGED_ALREADY("merged"),
    FOLLOWS_ALREADY("merged"),
    LINKED_ALREADY("merged"),
    CONFIRMED_ALREADY("merged"),
    MERGE_ASKED("merge.asked"),
    MERGE_NOT_ASKED("not.asked"),
    ERASED("erased"),
    PARTED_ALREADY("parted"),
    NOT_LINKED("not.linked"),
    ENDED_TOGETHER("ended.together");

    private final String code;

    ReferralFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
