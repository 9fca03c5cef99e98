package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAnswered;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAsked;
import java.util.List;

/** Whether patients who were asked how their legs are said it. */
final class PatientsAnswered {

    private PatientsAnswered() {}

    static void count(ReferralHistory history, CountedCases cases) {
        List<Entry> entries = history.entries();
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).what() instanceof ScoresAsked asked) {
                cases.add(
                        Figure.SCORES,
                        entries.get(at).at(),
                        asked.occasion().constant(),
                        isAnswered(asked, entries.subList(at + 1, entries.size())) ? 1 : 0);
            }
        }
    }

    /** Before the same was asked again. */
    private static boolean isAnswered(ScoresAsked asked, List<Entry> since) {
        return since.stream()
                .map(Entry::what)
                .takeWhile(entry -> !entry.equals(asked))
                .anyMatch(new ScoresAnswered(asked.occasion())::equals);
    }
}
