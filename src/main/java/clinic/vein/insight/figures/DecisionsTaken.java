package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.process.TaskKey;
import clinic.vein.referral.EventKind;
import java.util.Arrays;

/** What people decided: against which advice, why not, after how many questions; and who came. */
final class DecisionsTaken {

    private DecisionsTaken() {}

    static void count(ReferralHistory history, CountedCases cases) {
        int asked = 0;
        for (Entry entry : history.entries()) {
            switch (entry.kind()) {
                case INFORMATION_REQUESTED -> asked++;
                case ARRIVED, NO_SHOW, BOOKING_CANCELLED ->
                    cases.add(Figure.APPOINTMENT, entry.at(), entry.firstWord() + " " + entry.kind(), 0);
                case OVERRIDDEN -> cases.add(Figure.ADVISED, entry.at(), entry.firstWord(), 1);
                case TASK_COMPLETED -> advised(entry, cases);
                default -> {
                    if (isClosing(entry.kind())) {
                        closed(entry, asked, cases);
                    }
                }
            }
        }
    }

    static boolean isClosing(EventKind kind) {
        return switch (kind) {
            case RETURNED_WITH_ADVICE, DECLINED, COMPLETED, WITHDRAWN, SENT_TO_EMERGENCY, ENTERED_IN_ERROR -> true;
            default -> false;
        };
    }

    private static void closed(Entry entry, int asked, CountedCases cases) {
        cases.add(Figure.CLOSED, entry.at(), entry.kind(), asked);
        if (entry.kind() == EventKind.DECLINED) {
            cases.add(Figure.DECLINED, entry.at(), entry.firstWord(), 0);
        }
    }

    private static void advised(Entry entry, CountedCases cases) {
        Arrays.stream(Advice.values())
                .filter(advice -> advice.isAskedAt(TaskKey.of(entry.detail())))
                .forEach(advice -> cases.add(Figure.ADVISED, entry.at(), advice.table(), 0));
    }
}
