package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.referral.timeline.MessageEntry;
import clinic.vein.referral.timeline.MessageEntry.MessageCameBack;
import clinic.vein.referral.timeline.MessageEntry.MessageDropped;
import clinic.vein.referral.timeline.MessageEntry.MessageSent;
import clinic.vein.referral.timeline.MessageEntry.MessageWritten;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** Whether what was decided reached those who must know. */
final class PeopleTold {

    private PeopleTold() {}

    static void count(ReferralHistory history, CountedCases cases) {
        List<Entry> entries = history.entries();
        entries.forEach(entry -> {
            if (entry.what() instanceof MessageEntry message && !(message instanceof MessageDropped)) {
                cases.add(Figure.MESSAGE, entry.at(), message.recipient().constant() + " " + entry.kind(), 0);
            }
        });
        entries.stream()
                .filter(entry -> entry.kind().closes())
                .findFirst()
                .ifPresent(closed -> lastOf(entries)
                        .ifPresent(message ->
                                cases.add(Figure.PRACTICE_TOLD, closed.at(), "", isSent(message, entries) ? 1 : 0)));
    }

    private static Optional<MessageWritten> lastOf(List<Entry> entries) {
        return entries.stream()
                .map(Entry::what)
                .flatMap(entry -> toPracticeAtClosing(entry).stream())
                .reduce((before, after) -> after);
    }

    private static Optional<MessageWritten> toPracticeAtClosing(TimelineEntry entry) {
        return entry instanceof MessageWritten message
                        && message.recipient().equals(Term.of(Audience.PRACTICE))
                        && message.template()
                                .as(MessageTemplate.class)
                                .filter(MessageTemplate::tellsOfClosing)
                                .isPresent()
                ? Optional.of(message)
                : Optional.empty();
    }

    private static boolean isSent(MessageWritten message, List<Entry> entries) {
        MessageSent sent = new MessageSent(message.template(), message.recipient());
        MessageCameBack cameBack = new MessageCameBack(message.template(), message.recipient());
        return entries.stream()
                .map(Entry::what)
                .filter(entry -> entry.equals(sent) || entry.equals(cameBack))
                .reduce((before, after) -> after)
                .filter(sent::equals)
                .isPresent();
    }
}
