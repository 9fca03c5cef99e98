package clinic.vein.talk;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violations;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.Turns;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Endings;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.talk.TalkMessages.Reader;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A practice says something about a referral that it sent, asks for advice, and reads what is said to it. It never sees what
 * the clinic says within itself, or to another practice. Whatever is not said to be no red flag goes to the nurses at once.
 */
@Component
public class HearPractice {

    /** What a red flag may say. */
    private static final int LONGEST = 2000;

    private static final int ATTEMPTS = 3;
    private static final int MOST = 100;

    private final TalkMessages messages;
    private final WriteTalk write;
    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final Endings endings;
    private final ReportRedFlag reportRedFlag;
    private final Messages notices;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HearPractice(
            TalkMessages messages,
            WriteTalk write,
            Referrals referrals,
            FurtherReports furtherReports,
            Endings endings,
            ReportRedFlag reportRedFlag,
            Messages notices,
            Turns turns,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.write = write;
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.endings = endings;
        this.reportRedFlag = reportRedFlag;
        this.notices = notices;
        this.turns = turns;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param id made by the sender, so that what is sent twice is written once; null for any
     * @param kind null for a message
     * @param redFlag whether it tells of something that cannot wait; nothing but a no is a no
     * @param answers the message that is answered or corrected
     */
    public record Said(
            @Nullable UUID id,
            @Nullable TalkKind kind,
            @Nullable String text,
            @Nullable Answer redFlag,
            @Nullable UUID answers) {

        TalkKind what() {
            return kind == null ? TalkKind.MESSAGE : kind;
        }
    }

    /** The referral of that id, or the one to which a report of that id was added, if the caller sent it. */
    public ReferralId own(ReferralId asked) {
        ReferralId id = referrals.find(asked).isPresent()
                ? asked
                : furtherReports.find(asked).map(FurtherReport::addedTo).orElse(asked);
        if (referrals.find(id).isEmpty()
                || !messages.practices(id).contains(currentActor.get().id())) {
            throw new NoSuchReferral();
        }
        return id;
    }

    /** What was said between the clinic and the caller, the oldest first. */
    public List<TalkMessage> thread(ReferralId own) {
        String me = currentActor.get().id();
        return messages.of(own).stream()
                .filter(message -> me.equals(message.practice()))
                .map(HearPractice::asToldOutside)
                .toList();
    }

    /** Whom in the clinic it waits for is the clinic's own. */
    private static TalkMessage asToldOutside(TalkMessage message) {
        return new TalkMessage(
                message.id(),
                message.referral(),
                message.kind(),
                message.practice(),
                message.answers(),
                message.at(),
                message.author(),
                message.role(),
                message.onBehalfOf(),
                message.opinion(),
                message.redFlag(),
                message.text(),
                message.to().stream()
                        .filter(each -> Objects.equals(each.account(), message.practice()))
                        .toList());
    }

    /** What the caller has not said to have read, of all its referrals. */
    public List<TalkMessage> unread() {
        return messages.waiting(reader(), MOST).stream()
                .map(waiting -> asToldOutside(waiting.message()))
                .toList();
    }

    /** @throws NotFound where nothing of that id was said to the caller */
    public void read(UUID id) {
        TalkMessage message = messages.find(id)
                .filter(found -> currentActor.get().id().equals(found.practice()))
                .orElseThrow(() -> new NotFound(TalkFault.NO_SUCH_MESSAGE));
        messages.settle(
                message.id(), reader(), clock.instant(), currentActor.get().id());
    }

    /**
     * Tried again when something else changed the referral at the same moment, as a red flag is.
     *
     * @throws NoSuchReferral when the caller did not send it
     * @throws Refused when it cannot be said so
     */
    public TalkMessage say(ReferralId asked, Said said) {
        Violations violations = new Violations();
        violations.required(said.text(), "text");
        violations.text(said.text(), LONGEST, "text");
        violations.required(said.redFlag(), "redFlag");
        violations.addIf(
                !TalkKind.OF_PRACTICES.contains(said.what()), "kind", FieldFault.UNKNOWN_VALUE, TalkKind.OF_PRACTICES);
        ReferralId id = own(asked);
        violations.refuseIfAny();
        UUID once = said.id() == null ? UUID.randomUUID() : said.id();
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> take(id, once, said)));
            } catch (Overtaken | ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private TalkMessage take(ReferralId id, UUID once, Said said) {
        turns.takeEvenIfClosed(id);
        // It may have been erased meanwhile.
        referrals.get(id);
        String me = currentActor.get().id();
        Optional<TalkMessage> answered = Optional.ofNullable(said.answers())
                .map(answers -> messages.find(answers)
                        .filter(message -> message.referral().equals(id) && me.equals(message.practice()))
                        .orElseThrow(() -> new Refused("answers", TalkFault.NO_SUCH_MESSAGE)));
        if (said.what() == TalkKind.CORRECTION
                && answered.filter(message -> me.equals(message.author())).isEmpty()) {
            throw new Refused("answers", TalkFault.NOT_YOURS);
        }
        boolean redFlag = said.redFlag() != Answer.NO;
        String text = Objects.requireNonNull(said.text()).strip();
        WriteTalk.Words words = new WriteTalk.Words(
                once,
                said.what(),
                me,
                said.answers(),
                null,
                null,
                said.redFlag(),
                text,
                to(said.what(), answered.orElse(null), redFlag));
        Optional<TalkMessage> before = write.sentBefore(id, words);
        if (before.isPresent()) {
            return before.get();
        }
        TalkMessage message = write.write(id, words);
        answered.filter(each -> said.what() != TalkKind.CORRECTION)
                .ifPresent(each -> messages.settle(each.id(), reader(), clock.instant(), me));
        if (endings.standing(id).isPresent()) {
            notices.toStaff(Role.INTAKE, id, MessageTemplate.NEWS_AFTER_ENDING, Map.of());
        } else if (redFlag) {
            reportRedFlag.report(id, text);
        }
        return message;
    }

    /** The role as well as the person, who may have left. */
    private static List<Addressee> to(TalkKind kind, @Nullable TalkMessage answered, boolean redFlag) {
        Set<Addressee> to = new LinkedHashSet<>();
        if (redFlag) {
            to.add(Addressee.role(Role.NURSE));
        }
        if (kind == TalkKind.ADVICE_ASKED) {
            to.add(Addressee.role(Role.PHYSICIAN));
        } else if (kind == TalkKind.CORRECTION && answered != null) {
            answered.to().forEach(each -> to.add(new Addressee(each.role(), each.account(), null, null)));
        } else if (answered != null && Role.WITH_PATIENTS.contains(answered.role())) {
            to.add(Addressee.account(answered.author()));
            to.add(Addressee.role(answered.role()));
        } else {
            to.add(Addressee.role(Role.INTAKE));
        }
        return List.copyOf(to);
    }

    private Reader reader() {
        return new Reader(Set.of(currentActor.get().id()), Set.of());
    }
}
