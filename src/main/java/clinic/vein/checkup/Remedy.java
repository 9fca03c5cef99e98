package clinic.vein.checkup;

import clinic.vein.process.ProcessTrouble.Kind;

/** What each kind of trouble means, and what repairs it, in the words of the page. */
public record Remedy(String title, String meaning, String repair) {

    public static Remedy of(Kind kind) {
        return switch (kind) {
            case NO_PATHWAY ->
                new Remedy(
                        "Open referral without a pathway",
                        "Nobody will be asked to do anything for this patient.",
                        "Start the pathway at the step that fits the referral's state");
            case SEVERAL_PATHWAYS ->
                new Remedy(
                        "Referral with more than one pathway",
                        "The patient may be booked or told twice.",
                        "End the newer one");
            case PATHWAY_OF_CLOSED ->
                new Remedy("Pathway of a closed referral", "People are asked to do what is over.", "End the pathway");
            case PATHWAY_OF_NOBODY ->
                new Remedy("Process without a referral", "It belongs to no patient.", "End the process");
            case TASK_NOT_LISTED ->
                new Remedy(
                        "Task missing from the worklist",
                        "It is not counted, and no list of ours shows it.",
                        "Put it on the worklist");
            case LISTED_TASK_GONE ->
                new Remedy("Worklist shows a task that is gone", "Nobody can complete it.", "Take it off the worklist");
            case TASK_LISTED_WRONGLY ->
                new Remedy(
                        "Worklist is wrong about a task",
                        "It shows another owner or another due date than the task has.",
                        "Write it anew from the task");
            case TASK_WITHOUT_OWNER ->
                new Remedy("Task for nobody", "No role is asked to do it.", "Offer it to the role of the model");
            case TASK_WITHOUT_TIMER ->
                new Remedy(
                        "Task without reminder and escalation",
                        "If nobody does it in time, nobody will hear of it.",
                        "Make the task anew, with its timers; whoever has claimed it must claim it again");
            case CLAIM_OF_NOBODY ->
                new Remedy(
                        "Task claimed by nobody",
                        "Whoever has claimed it has no account any more, has lost the role or is away; nobody else can take it.",
                        "Give it back to its roles");
            case NOTHING_AHEAD ->
                new Remedy(
                        "Pathway that waits for nothing",
                        "No task is open and nothing falls due.",
                        "Go on at the step that fits the referral's state");
            case STEP_GIVEN_UP ->
                new Remedy(
                        "Step given up",
                        "It failed as often as it may be tried; the patient waits for it.",
                        "Try it again");
            case MESSAGE_NOT_SENT ->
                new Remedy(
                        "Message not sent",
                        "Somebody should have been told by now and was not.",
                        "Hand it to reception, who are told");
            case BOOKED_ON_CLOSED_DAY ->
                new Remedy(
                        "Appointment on a closed day",
                        "The patient would find the door locked. Reception sees it on the page Calendar and can agree on"
                                + " another time.",
                        "Move it to the next free time and tell the patient");
        };
    }
}
