package clinic.vein.worklist;

import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.EventNoted;
import clinic.vein.referral.timeline.EventKind;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The blood tests are to be here before the assessment, wherever it is moved to. */
@Component
class TestsBeforeAssessment {

    private static final Set<EventKind> MOVES_ASSESSMENT =
            EnumSet.of(EventKind.BOOKED, EventKind.BOOKING_CANCELLED, EventKind.NO_SHOW);

    private final OpenTasks openTasks;
    private final ReferralProcess process;

    TestsBeforeAssessment(OpenTasks openTasks, ReferralProcess process) {
        this.openTasks = openTasks;
        this.process = process;
    }

    /** Just before the commit: the step that booked has then left the process in peace. Before whoever looks at what came of it. */
    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EventNoted noted) {
        if (MOVES_ASSESSMENT.contains(noted.kind())
                && openTasks.find(noted.id(), CareTask.CHASE_TESTS).isPresent()) {
            process.reschedule(noted.id(), CareTask.CHASE_TESTS);
        }
    }
}
