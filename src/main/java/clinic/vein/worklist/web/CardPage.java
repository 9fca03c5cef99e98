package clinic.vein.worklist.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.waiting.Wait;
import clinic.vein.worklist.TaskCards.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a page of tasks.
 *
 * @param now by which what is due or overdue is told
 * @param timeZone the clinic's, in which its times are to be read
 * @param lookedBefore what came after that is new to the caller; null at the first look
 */
record CardPage(
        List<Line> cards,
        Instant now,
        ZoneId timeZone,
        @Nullable Instant lookedBefore) {

    /**
     * @param patient null for a role that sees no patients
     * @param alarm whether the patient may be in danger, however routine the referral
     * @param backWithMe whether the caller did the same task of the referral before
     * @param keptFor the colleague who is away and for whom the caller would do it
     * @param waiting null while no clock runs
     */
    record Line(
            String id,
            String reference,
            @Nullable Person patient,
            @Nullable String urgency,
            boolean alarm,
            @Nullable String pathway,
            String state,
            @Nullable String assignee,
            boolean backWithMe,
            @Nullable String keptFor,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Waiting waiting) {}

    /** @param ageInYearsAtMost where an estimated birth date leaves the age open, which is at least {@code ageInYears} */
    record Person(String name, int ageInYears, @Nullable Integer ageInYearsAtMost) {}

    /** @param seesPatients whether the role acts for patients at all */
    record Asker(String account, Set<String> groups, boolean seesPatients) {

        boolean sees(Card card) {
            return account.equals(card.assignee()) || card.groups().stream().anyMatch(groups::contains);
        }
    }

    static CardPage of(
            List<Card> cards,
            Map<ReferralId, Wait> waits,
            Asker asker,
            Instant now,
            ZoneId zone,
            @Nullable Instant lookedBefore) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new CardPage(
                cards.stream()
                        .map(card -> line(
                                card,
                                asker.account().equals(card.backWith()),
                                waits.get(card.referral()),
                                asker.seesPatients() ? person(card, today) : null))
                        .toList(),
                now,
                zone,
                lookedBefore);
    }

    private static Line line(Card card, boolean backWithMe, @Nullable Wait wait, @Nullable Person patient) {
        return new Line(
                card.id().value(),
                card.reference(),
                patient,
                card.urgency(),
                CareTask.find(card.key()).filter(CareTask.ALARMS::contains).isPresent(),
                card.pathway(),
                card.state(),
                card.assignee(),
                backWithMe,
                backWithMe ? card.keptFor() : null,
                card.createdAt(),
                card.dueAt(),
                Waiting.of(wait));
    }

    private static @Nullable Person person(Card card, LocalDate today) {
        if (card.bornFrom() == null || card.bornUntil() == null) {
            return null;
        }
        int youngest = Math.max(0, Period.between(card.bornUntil(), today).getYears());
        int oldest = Period.between(card.bornFrom(), today).getYears();
        String name = Stream.of(card.givenName(), card.familyName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Person(name, youngest, youngest == oldest ? null : oldest);
    }
}
