package clinic.vein.testing;

import clinic.vein.demo.Nurse;
import clinic.vein.demo.Physician;
import clinic.vein.demo.Reception;
import clinic.vein.demo.Work;
import clinic.vein.kernel.Urgency;
import java.util.List;

/** What the demo's people submit until the approval when all is well; single quotes stand for double ones. */
public final class Submissions {

    public static final String SAFE_TO_CONTINUE =
            of(Nurse.callsAndLetsGoOn(Urgency.URGENT, "BLEEDING", "Bleeding has stopped"));
    public static final String NOTHING_FOUND = of(Nurse.callsAndFindsNothing(Urgency.URGENT, "Well, nothing found"));
    public static final String TO_EMERGENCY =
            of(Nurse.callsAndSendsToEmergency("Ambulance called").with("spokeWith", "PATIENT"));
    public static final String ADVISE = of(Physician.advisesPatient(
            "Please see the practice.", List.of("SEVERE", "CONTRADICTION"), "Examined by the practice"));
    public static final String RED_FLAG_SETTLED = "{'outcome':'CONTINUE','spokeWith':'PATIENT','note':'Well',"
            + "'leg':{'concerns':['NONE']},'override':{'findings':['REPORTED_RED_FLAG'],"
            + "'reason':'The calf is soft and no larger than the other'}}";
    public static final String SEEN_TODAY = "{'outcome':'SEEN_TODAY','spokeWith':'PATIENT','note':'Comes at once',"
            + "'today':{'who':'Dr Amundsen','by':'23:30'}}";
    public static final String SCAN_TODAY = "{'outcome':'SCAN_TODAY','spokeWith':'PATIENT','note':'Goes at once',"
            + "'leg':{'concerns':['NONE']},"
            + "'today':{'test':'SCAN','who':'Vascular laboratory','where':'General hospital','by':'23:45'}}";
    /** Late in the evening, wherever the test's day has got to. */
    public static final String EXAMINE_TODAY = "{'outcome':'EXAMINE_TODAY','spokeWith':'CARER','note':'Goes at once',"
            + "'today':{'who':'Duty doctor','where':'Walk-in centre','by':'23:59'}}";

    public static final String NOT_REACHED = "{'outcome':'NOT_REACHED'}";
    public static final String SEEN_AND_WELL = "{'outcome':'CONTINUE','done':['EXAMINED'],'urgency':'URGENT',"
            + "'found':'Small bleeding point sealed, nothing else found',"
            + "'override':{'findings':['BLEEDING'],'reason':'The bleeding has been stopped here'}}";
    public static final String COMPLETE = of(Reception.checks());
    public static final String INCOMPLETE = of(Reception.asks("MEDICINES_LIST", "Which medicines do you take?"));
    public static final String APPROVE = of(Physician.approval().with("overrideReason", "Seen in the clinic"));
    public static final String APPROVE_AND_TEST = APPROVE.replace("'APPROVE'", "'APPROVE_AND_TEST'");
    /** Blood of 28 February 2026, before {@link ReferralDriver#START}. */
    public static final String IRON_IS_LOW =
            "{'outcome':'RESULTS','workUp':{'takenOn':'2026-02-28','ferritin':'<15','transferrinSaturation':12}}";

    public static final String IRON_IS_FINE =
            "{'outcome':'RESULTS','workUp':{'takenOn':'2026-02-28','ferritin':180,'transferrinSaturation':30}}";
    public static final String TREAT_CAUSE =
            of(Physician.ironFirst(8).with("overrideReason", "Ferritin is on its way"));
    public static final String ASK = of(Physician.question("Since when?").with("overrideReason", "History is thin"));
    public static final String RETURN_WITH_ADVICE =
            of(Physician.advice("Please check ferritin first.").with("overrideReason", "As agreed"));
    public static final String DECLINE = of(Physician.decline("Skin changes").with("overrideReason", "Criteria"));

    private Submissions() {}

    /** Its document, in which a test may replace a word; none of them has an apostrophe. */
    static String of(Work work) {
        return work.json().replace('"', '\'');
    }
}
