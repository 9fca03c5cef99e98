package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.TriageEntry.Triaged;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far the referral came, and what triage made of it. */
final class StagesReached {

    private StagesReached() {}

    static void count(ReferralHistory history, CountedCases cases) {
        List<Entry> entries = history.entries();
        received(history)
                .ifPresent(day -> Arrays.stream(Stage.values())
                        .filter(stage -> entries.stream().anyMatch(stage::isReachedBy))
                        .forEach(stage -> cases.add(Figure.STAGE, day, stage, 0)));
        entries.forEach(entry -> {
            if (entry.what() instanceof Triaged triaged) {
                cases.add(Figure.TRIAGED, entry.at(), triaged.urgency(), 0);
            }
        });
    }

    static Optional<Instant> received(ReferralHistory history) {
        return history.entries().stream()
                .filter(entry -> entry.kind() == EventKind.RECEIVED)
                .map(Entry::at)
                .findFirst();
    }
}
