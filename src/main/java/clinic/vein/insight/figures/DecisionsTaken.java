package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.referral.timeline.ClosingEntry.Declined;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.TaskEntry.TaskCompleted;
import clinic.vein.referral.timeline.VisitEntry;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import java.util.Arrays;

/** What people decided: against which advice, why not, after how many questions; and who came. */
final class DecisionsTaken {

    private DecisionsTaken() {}

    static void count(ReferralHistory history, CountedCases cases) {
        int asked = 0;
        for (Entry entry : history.entries()) {
            if (entry.kind() == EventKind.INFORMATION_REQUESTED) {
                asked++;
            } else if (entry.kind().closes()) {
                cases.add(Figure.CLOSED, entry.at(), entry.kind(), asked);
            }
            count(entry, cases);
        }
    }

    private static void count(Entry entry, CountedCases cases) {
        if (entry.what() instanceof VisitEntry visit && !(visit instanceof Booked)) {
            cases.add(Figure.APPOINTMENT, entry.at(), visit.visit().purpose() + " " + entry.kind(), 0);
        } else if (entry.what() instanceof Overridden overridden) {
            cases.add(Figure.ADVISED, entry.at(), overridden.table().decision(), 1);
        } else if (entry.what() instanceof Declined declined) {
            cases.add(Figure.DECLINED, entry.at(), declined.reason(), 0);
        } else if (entry.what() instanceof TaskCompleted task) {
            Arrays.stream(Advice.values())
                    .filter(advice -> advice.isAskedAt(task.task()))
                    .forEach(advice ->
                            cases.add(Figure.ADVISED, entry.at(), advice.table().decision(), 0));
        }
    }
}
