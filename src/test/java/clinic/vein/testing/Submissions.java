package clinic.vein.testing;

/** What people submit when all is well; single quotes stand for double ones. */
public final class Submissions {

    public static final String SAFE_TO_CONTINUE =
            "{'outcome':'CONTINUE','spokeWith':'PATIENT','urgency':'URGENT','note':'Bleeding has stopped',"
                    + "'leg':{'concerns':['NONE']}}";
    public static final String TO_EMERGENCY = "{'outcome':'EMERGENCY','spokeWith':'PATIENT','note':'Ambulance called'}";
    public static final String COMPLETE = "{'outcome':'COMPLETE','identityConfirmed':true,'contactConfirmed':true}";
    public static final String INCOMPLETE =
            "{'outcome':'INCOMPLETE','identityConfirmed':true,'contactConfirmed':true,'missing':['MEDICINES_LIST'],"
                    + "'question':'Which medicines do you take?'}";
    public static final String APPROVE =
            "{'decision':'APPROVE','explainedByAnotherCondition':'NO','overrideReason':'Seen in the clinic'}";
    public static final String TREAT_CAUSE =
            "{'decision':'TREAT_CAUSE','explainedByAnotherCondition':'UNSURE','causes':['IRON'],'reviewAgainWeeks':8,"
                    + "'overrideReason':'Ferritin is on its way'}";
    public static final String ASK =
            "{'decision':'ASK_INFORMATION','question':'Since when?','overrideReason':'History is thin'}";
    public static final String RETURN_WITH_ADVICE =
            "{'decision':'RETURN_WITH_ADVICE','advice':'Please check ferritin first.','overrideReason':'As agreed'}";
    public static final String DECLINE = "{'decision':'DECLINE','declineReason':'OUTSIDE_CRITERIA',"
            + "'wouldChangeAnswer':'Skin changes','overrideReason':'Criteria'}";

    private Submissions() {}
}
