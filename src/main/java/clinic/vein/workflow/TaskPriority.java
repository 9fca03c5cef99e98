package clinic.vein.workflow;

import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.TaskKey;

/** The engine sorts tasks by a number: the more urgent, the higher; 50 is its own default. */
final class TaskPriority {

    private TaskPriority() {}

    /** A red flag or a complication comes first, however routine the referral it was raised on. */
    static int of(TaskKey task, Urgency urgency) {
        return Math.max(of(urgency), CareTask.ALARMS.contains(task) ? of(Urgency.SAME_DAY) : 0);
    }

    private static int of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> 100;
            case SAME_DAY -> 90;
            case URGENT -> 70;
            case SOON -> 60;
            case ROUTINE -> 50;
        };
    }
}
