package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.EventNoted;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.EventKind;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Blood tests that were asked for beside the wait are chased until something came of them, once at a time: by whoever
 * approves, and where a repair began the pathway anew. A message tells the pathway and no variable, which a release that
 * does not set it would leave out of the newest model's sight.
 */
@Component
class AwaitedTests {

    private static final Set<EventKind> BEGINS = EnumSet.of(EventKind.APPROVED, EventKind.REPAIRED);

    private final ReviewDecisions reviews;
    private final TestAnswers answers;
    private final OpenTasks openTasks;
    private final Referrals referrals;
    private final ReferralProcess process;

    AwaitedTests(
            ReviewDecisions reviews,
            TestAnswers answers,
            OpenTasks openTasks,
            Referrals referrals,
            ReferralProcess process) {
        this.reviews = reviews;
        this.answers = answers;
        this.openTasks = openTasks;
        this.referrals = referrals;
        this.process = process;
    }

    /** Just before the commit: the step or the repair has then left the process in peace. Before whoever looks at what came of it. */
    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EventNoted noted) {
        if (BEGINS.contains(noted.kind())
                && isOpen(noted.id())
                && areAwaited(noted.id())
                && openTasks.find(noted.id(), CareTask.CHASE_TESTS).isEmpty()) {
            process.tell(noted.id(), ProcessMessage.BLOOD_TESTS_ASKED);
        }
    }

    /** A repair after the end, such as of a recall, asks for nothing any more. */
    private boolean isOpen(ReferralId id) {
        return referrals.find(id).filter(referral -> referral.state().isOpen()).isPresent();
    }

    private boolean areAwaited(ReferralId id) {
        return reviews.testsAskedAt(id)
                .filter(asked ->
                        answers.of(id).stream().noneMatch(answer -> answer.at().isAfter(asked)))
                .isPresent();
    }
}
