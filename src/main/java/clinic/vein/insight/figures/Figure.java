package clinic.vein.insight.figures;

/** What is counted from timelines. A case counts on the day that it names, in the clinic's zone. */
public enum Figure {
    /** A step of the pathway taken, on the day it ended; part: {@link StepPart}, value: how long, see {@link Lapse}. */
    STEP_TIME(true),
    /** The same, where something was due; value: 1 when it ended after that, else 0. */
    STEP_LATE(true),
    /** A step begun; part: the element of the model. */
    STEP_IN(false),
    /** A step ended in any way; part: the element of the model. */
    STEP_OUT(false),
    /** A step that has not ended; part: {@link StepPart}, value: the minute it began, from 1970. */
    STEP_OPEN(true),
    /** A stage reached, on the day the referral was received; part: {@link Stage}. */
    STAGE(true),
    /** Part: the urgency that triage found. */
    TRIAGED(true),
    /** From receipt to the first decision by a person; part: the kind of event, value: {@link Lapse}. */
    FIRST_DECISION(true),
    /** From receipt to the arrival for the first assessment; value: {@link Lapse}. */
    FIRST_APPOINTMENT(true),
    /** From the specialist's first decision to treat to the first session; value: {@link Lapse}. */
    DECISION_TO_TREATMENT(true),
    /** A counted period of waiting that ended; part: the rule that ended it, value: days. */
    WAIT_ENDED(true),
    /** A period of waiting that runs; value: its day 0, in days from 1970. */
    WAIT_RUNNING(true),
    /** What became of an appointment; part: its purpose and the kind of event. */
    APPOINTMENT(true),
    /** A referral closed; part: the kind of event, value: how often information was asked for. */
    CLOSED(true),
    /** Part: the coded reason. */
    DECLINED(true),
    /** A decision on which a table gives advice; part: the table, value: 1 where it was decided against, else 0. */
    ADVISED(true),
    /** A closed referral whose practice was to be told; value: 1 when the message was sent, else 0. */
    PRACTICE_TOLD(true),
    /** Patients asked how their legs are; part: the occasion, value: 1 when the patient answered by a link, else 0. */
    SCORES(true),
    /** Part: for whom, and whether written, sent or failed. */
    MESSAGE(true);

    private final boolean monthly;

    Figure(boolean monthly) {
        this.monthly = monthly;
    }

    /** Whether it is rolled up by month; else by day. */
    public boolean isMonthly() {
        return monthly;
    }

    /** Whether its cases are ever listed. Of steps taken only how many there were is asked, and how long they took: of the roll-up. */
    public boolean isListed() {
        return this != STEP_TIME && this != STEP_IN && this != STEP_OUT;
    }
}
