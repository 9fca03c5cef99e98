package clinic.vein.talk;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.NoSuchReferral;
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
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import java.nio.charset.StandardCharsets;
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
 * A practice says something about a referral that it sent, or asks for advice. Whatever is not said to be no red flag goes
 * to the nurses at once.
 */
@Component
public class HearPractice {

    /** What a red flag may say. */
    private static final int LONGEST = 2000;

    private static final int ATTEMPTS = 3;

    private final TalkMessages messages;
    private final WriteTalk write;
    private final Referrals referrals;
    private final ReadAsPractice readAsPractice;
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
            ReadAsPractice readAsPractice,
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
        this.readAsPractice = readAsPractice;
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

        boolean isRedFlag() {
            return redFlag != Answer.NO;
        }
    }

    /**
     * Tried again when something else changed the referral at the same moment, as a red flag is.
     *
     * @throws NoSuchReferral when the caller did not send it
     * @throws Refused when it cannot be said so
     */
    public TalkLine say(ReferralId asked, Said said) {
        Violations violations = new Violations();
        violations.required(said.text(), "text");
        violations.text(said.text(), LONGEST, "text");
        violations.required(said.redFlag(), "redFlag");
        violations.addIf(
                !TalkKind.OF_PRACTICES.contains(said.what()), "kind", FieldFault.UNKNOWN_VALUE, TalkKind.OF_PRACTICES);
        ReferralId id = readAsPractice.own(asked);
        violations.refuseIfAny();
        UUID once = said.id() == null ? UUID.randomUUID() : said.id();
        try {
            return TalkLine.outside(write(id, once, said), asked);
        } catch (Overtaken conflict) {
            if (said.isRedFlag() && conflict.code().equals(TalkFault.SENT_BEFORE.code())) {
                // Whoever corrects an answer may send it with the id of the message. The nurses hear it, and once.
                write(id, otherwise(once, said), said);
            }
            throw conflict;
        }
    }

    private TalkMessage write(ReferralId id, UUID once, Said said) {
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

    /** An id for what came with that of something else: always the same for the same words. */
    private UUID otherwise(UUID once, Said said) {
        return UUID.nameUUIDFromBytes((currentActor.get().id() + once + said).getBytes(StandardCharsets.UTF_8));
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
        boolean redFlag = said.isRedFlag();
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
                .ifPresent(each -> messages.settle(each.id(), readAsPractice.reader(), clock.instant(), me));
        if (endings.standing(id).isPresent()) {
            notices.toStaff(Role.INTAKE, id, MessageTemplate.NEWS_AFTER_ENDING, Map.of());
            if (redFlag) {
                // A death may have been recorded by mistake.
                notices.toStaff(Role.NURSE, id, MessageTemplate.NEWS_AFTER_ENDING, Map.of());
            }
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
}
