package clinic.vein.workflow;

import clinic.vein.process.Urgency;

/** The engine sorts tasks by a number: the more urgent, the higher; 50 is its own default. */
final class TaskPriority {

    private TaskPriority() {}

    static int of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> 100;
            case SAME_DAY -> 90;
            case URGENT -> 70;
            case SOON -> 60;
            case ROUTINE -> 50;
        };
    }
}
