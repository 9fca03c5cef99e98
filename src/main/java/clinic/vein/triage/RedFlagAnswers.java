package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.triage.RedFlagCall.SpokeWith;
import clinic.vein.triage.thrombosis.LegAnswers;
import java.util.Map;

/** What the forms of both kinds of call about a red flag submit. */
interface RedFlagAnswers {

    Enum<?> outcome();

    SpokeWith spokeWith();

    /** From now on, for a patient who goes on; null where it does not change. */
    Urgency urgency();

    String note();

    LegAnswers leg();

    /** Answers to questions of the report that nobody had asked or the patient had not known, by question. */
    Map<String, String> asked();

    /** Where the patient is seen today. */
    SeenTodayPlan today();

    /** What a patient goes on in spite of. */
    NamedFindings override();
}
