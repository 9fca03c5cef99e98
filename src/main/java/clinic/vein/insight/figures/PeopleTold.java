package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.referral.EventKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what was decided reached those who must know. */
final class PeopleTold {

    /** What a practice is told when a referral ends. */
    private static final Set<String> AT_CLOSING = Set.of(
            "advice PRACTICE",
            "returned-with-advice PRACTICE",
            "decision-declined PRACTICE",
            "withdrawn PRACTICE",
            "sent-to-emergency PRACTICE",
            "closing PRACTICE");

    private PeopleTold() {}

    static void count(ReferralHistory history, CountedCases cases) {
        List<Entry> entries = history.entries();
        entries.stream()
                .filter(entry -> isOfMessage(entry.kind()) && entry.detail() != null)
                .forEach(entry -> cases.add(
                        Figure.MESSAGE,
                        entry.at(),
                        entry.detail().substring(entry.detail().lastIndexOf(' ') + 1) + " " + entry.kind(),
                        0));
        entries.stream()
                .filter(entry -> DecisionsTaken.isClosing(entry.kind()))
                .findFirst()
                .ifPresent(closed -> lastOf(entries)
                        .ifPresent(message -> cases.add(
                                Figure.PRACTICE_TOLD,
                                closed.at(),
                                "",
                                entries.stream()
                                                .anyMatch(entry -> entry.kind() == EventKind.MESSAGE_SENT
                                                        && message.equals(entry.detail()))
                                        ? 1
                                        : 0)));
    }

    private static Optional<String> lastOf(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == EventKind.MESSAGE_WRITTEN && AT_CLOSING.contains(entry.detail()))
                .map(Entry::detail)
                .reduce((before, after) -> after);
    }

    private static boolean isOfMessage(EventKind kind) {
        return kind == EventKind.MESSAGE_WRITTEN || kind == EventKind.MESSAGE_SENT || kind == EventKind.MESSAGE_FAILED;
    }
}
