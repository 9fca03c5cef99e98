package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.triage.RedFlagCall.SpokeWith;
import clinic.vein.triage.thrombosis.LegAnswers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the forms of both kinds of call about a red flag submit. */
interface RedFlagAnswers {

    Enum<?> outcome();

    @Nullable
    SpokeWith spokeWith();

    /** From now on, for a patient who goes on; null where it does not change. */
    @Nullable
    Urgency urgency();

    @Nullable
    String note();

    @Nullable
    LegAnswers leg();

    /** Answers to questions of the report that nobody had asked or the patient had not known, by question. */
    @Nullable
    Map<String, String> asked();

    /** Where the patient is seen today. */
    @Nullable
    SeenTodayPlan today();

    /** What a patient goes on in spite of. */
    @Nullable
    NamedFindings override();
}
