package clinic.vein.talk;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violations;
import clinic.vein.process.Turns;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.NotInCareTeam;
import clinic.vein.referral.Referrals;
import clinic.vein.talk.TalkMessages.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of the care team says something about a referral, open or closed: to colleagues, or to a practice that sent it.
 * Whoever is named sees it as waiting, and the record with it, since a colleague who is asked is looking after the patient.
 */
@Component
public class SayOnReferral {

    static final int LONGEST = 4000;

    private final TalkMessages messages;
    private final WriteTalk write;
    private final Mentions mentions;
    private final Standing standing;
    private final Referrals referrals;
    private final CareTeam careTeam;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    SayOnReferral(
            TalkMessages messages,
            WriteTalk write,
            Mentions mentions,
            Standing standing,
            Referrals referrals,
            CareTeam careTeam,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.messages = messages;
        this.write = write;
        this.mentions = mentions;
        this.standing = standing;
        this.referrals = referrals;
        this.careTeam = careTeam;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param id made by the sender, so that what is sent twice is written once; null for any
     * @param kind null for a message
     * @param text also names whom it is for, such as {@code @nurse}
     * @param answers the message that is answered or corrected
     * @param practice the system of the practice that is told; null for what stays within the clinic
     * @param opinion of a second opinion alone
     */
    public record Said(
            @Nullable UUID id,
            @Nullable TalkKind kind,
            @Nullable String text,
            @Nullable List<Role> toRoles,
            @Nullable List<String> toPeople,
            @Nullable UUID answers,
            @Nullable String practice,
            @Nullable Opinion opinion) {

        TalkKind what() {
            return kind == null ? TalkKind.MESSAGE : kind;
        }
    }

    /**
     * @throws NotInCareTeam for somebody outside
     * @throws Refused when it cannot be said so
     */
    @Transactional
    public TalkMessage say(ReferralId id, Said said) {
        turns.takeEvenIfClosed(id);
        referrals.get(id);
        careTeam.required(id);
        Violations violations = new Violations();
        violations.required(said.text(), "text");
        violations.text(said.text(), LONGEST, "text");
        violations.addIf(!TalkKind.OF_STAFF.contains(said.what()), "kind", FieldFault.UNKNOWN_VALUE, TalkKind.OF_STAFF);
        TalkMessage answered = answered(id, said, violations);
        violations.refuseIfAny();
        String text = Objects.requireNonNull(said.text()).strip();
        Reader reader = standing.reader();
        List<Addressee> named = mentions.of(text, orEmpty(said.toRoles()), orEmpty(said.toPeople()), violations);
        String practice = practice(id, said, answered, violations);
        check(said, answered, named, reader, violations);
        WriteTalk.Words words = new WriteTalk.Words(
                said.id() == null ? UUID.randomUUID() : said.id(),
                said.what(),
                practice,
                said.answers(),
                standing.absent(answered, reader).orElse(null),
                said.what() == TalkKind.OPINION ? said.opinion() : null,
                null,
                text,
                to(said.what(), practice, answered, named));
        Optional<TalkMessage> before = write.sentBefore(id, words);
        if (before.isPresent()) {
            return before.get();
        }
        violations.refuseIfAny();
        refuseOvertaken(said.what(), answered);
        TalkMessage message = write.write(id, words);
        settle(said.what(), answered, reader);
        return message;
    }

    private @Nullable TalkMessage answered(ReferralId id, Said said, Violations violations) {
        if (said.answers() == null) {
            return null;
        }
        Optional<TalkMessage> found = messages.find(said.answers())
                .filter(message -> message.referral().equals(id));
        violations.addIf(found.isEmpty(), "answers", TalkFault.NO_SUCH_MESSAGE);
        return found.orElse(null);
    }

    private @Nullable String practice(ReferralId id, Said said, @Nullable TalkMessage answered, Violations violations) {
        return switch (said.what()) {
            case ANSWER, CORRECTION -> answered == null ? null : answered.practice();
            case MESSAGE -> {
                String practice = said.practice();
                violations.addIf(
                        practice != null && !messages.practices(id).contains(practice),
                        "practice",
                        TalkFault.NO_SUCH_PRACTICE);
                yield practice;
            }
            case ADVICE_ASKED, TAKEN_UP, OPINION_ASKED, OPINION -> null;
        };
    }

    private void check(
            Said said, @Nullable TalkMessage answered, List<Addressee> named, Reader reader, Violations violations) {
        String me = currentActor.get().id();
        switch (said.what()) {
            case ANSWER ->
                violations.addIf(answered == null || answered.role() != Role.CLIENT, "answers", TalkFault.NOT_ASKED);
            case OPINION_ASKED ->
                violations.addIf(
                        named.size() != 1
                                || named.get(0).account() == null
                                || me.equals(named.get(0).account()),
                        "toPeople",
                        TalkFault.ONE_COLLEAGUE);
            case OPINION -> {
                violations.addIf(said.opinion() == null, "opinion", FieldFault.REQUIRED);
                violations.addIf(
                        answered == null
                                || answered.kind() != TalkKind.OPINION_ASKED
                                || me.equals(answered.author())
                                || answered.to().stream()
                                        .noneMatch(each -> reader.accounts().contains(String.valueOf(each.account()))
                                                || each.role() != null
                                                        && reader.roles().contains(each.role())),
                        "answers",
                        TalkFault.NOT_ASKED);
            }
            case CORRECTION ->
                violations.addIf(answered == null || !me.equals(answered.author()), "answers", TalkFault.NOT_YOURS);
            case MESSAGE, ADVICE_ASKED, TAKEN_UP -> {
                // Neither is an answer that somebody waits for.
            }
        }
    }

    /** Two who give the opinion that one of them was asked for. */
    private static void refuseOvertaken(TalkKind kind, @Nullable TalkMessage answered) {
        if (kind == TalkKind.OPINION && answered != null && !answered.isWaiting()) {
            throw answered.answeredMeanwhile();
        }
    }

    private List<Addressee> to(
            TalkKind kind, @Nullable String practice, @Nullable TalkMessage answered, List<Addressee> named) {
        Set<Addressee> to = new LinkedHashSet<>(named);
        if (kind == TalkKind.CORRECTION && answered != null) {
            answered.to().forEach(each -> to.add(new Addressee(each.role(), each.account(), null, null)));
        } else if (practice != null) {
            to.add(Addressee.account(practice));
        } else if (answered != null && answered.role() != Role.CLIENT) {
            to.add(Addressee.account(answered.author()));
        }
        to.remove(Addressee.account(currentActor.get().id()));
        return new ArrayList<>(to);
    }

    private void settle(TalkKind kind, @Nullable TalkMessage answered, Reader reader) {
        if (answered == null || kind == TalkKind.CORRECTION) {
            return;
        }
        if (!TalkKind.NEED_ANSWER.contains(answered.kind())) {
            messages.settle(
                    answered.id(), reader, clock.instant(), currentActor.get().id());
        } else if (kind == TalkKind.ANSWER || kind == TalkKind.OPINION) {
            messages.settle(
                    answered.id(), null, clock.instant(), currentActor.get().id());
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null
                ? List.of()
                : Stream.of(list).flatMap(List::stream).filter(Objects::nonNull).toList();
    }
}
