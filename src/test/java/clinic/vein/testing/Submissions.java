package clinic.vein.testing;

import clinic.vein.demo.Nurse;
import clinic.vein.demo.Physician;
import clinic.vein.demo.Reception;
import clinic.vein.demo.Work;
import clinic.vein.kernel.Urgency;

/** What the demo's people submit until the approval when all is well; single quotes stand for double ones. */
public final class Submissions {

    public static final String SAFE_TO_CONTINUE = of(Nurse.callsAndLetsGoOn(Urgency.URGENT, "Bleeding has stopped"));
    public static final String TO_EMERGENCY =
            of(Nurse.callsAndSendsToEmergency("Ambulance called").with("spokeWith", "PATIENT"));
    public static final String ADVISE =
            of(Physician.advisesPatient("Please see the practice.", "Examined by the practice"));
    public static final String COMPLETE = of(Reception.checks());
    public static final String INCOMPLETE = of(Reception.asks("MEDICINES_LIST", "Which medicines do you take?"));
    public static final String APPROVE = of(Physician.approval().with("overrideReason", "Seen in the clinic"));
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
