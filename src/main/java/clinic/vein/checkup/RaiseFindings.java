package clinic.vein.checkup;

import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.process.FindingTasks;
import clinic.vein.process.ProcessTrouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each open finding has a task for administrators, and no other has. */
@Component
class RaiseFindings {

    private static final Logger LOG = LoggerFactory.getLogger(RaiseFindings.class);

    /** A mail server that is away for days must not bury everything else; the page shows all. */
    static final int MOST_OF_A_KIND = 20;

    private static final Duration DUE_AFTER = Duration.ofDays(1);

    private final Findings findings;
    private final FindingTasks tasks;
    private final Messages messages;
    private final TransactionTemplate each;
    private final Clock clock;

    RaiseFindings(
            Findings findings,
            FindingTasks tasks,
            Messages messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.findings = findings;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** Each for itself: one that fails stands in no other's way, and the next checkup tries it again. */
    void raise() {
        // The tasks first: of one that is raised meanwhile, the finding is seen to be open.
        Set<FindingId> raised = tasks.open();
        Set<FindingId> wanted = findings.allOpen();
        List<Finding> open = findings.open();
        raised.stream()
                .filter(Predicate.not(wanted::contains))
                .forEach(finding -> alone(finding, () -> tasks.close(finding)));

        Map<Kind, List<Finding>> byKind = open.stream()
                .collect(Collectors.groupingBy(finding -> finding.trouble().kind()));
        byKind.values().forEach(ofKind -> {
            List<Finding> waiting = ofKind.stream()
                    .filter(finding -> !raised.contains(finding.id()))
                    .toList();
            int room = Math.max(0, MOST_OF_A_KIND - (ofKind.size() - waiting.size()));
            waiting.stream().limit(room).forEach(this::raise);
        });
    }

    /** The task and who is told of it, or nothing; without a word where the record cannot be read for one. */
    private void raise(Finding finding) {
        ReferralId referral = finding.trouble().referral();
        boolean done = alone(finding.id(), () -> {
            if (raiseTask(finding) && referral != null) {
                tell(finding, referral);
            }
        });
        if (!done) {
            alone(finding.id(), () -> raiseTask(finding));
        }
    }

    /** @return false where another application has done so, or it is no longer open */
    private boolean raiseTask(Finding finding) {
        findings.hold();
        boolean open = findings.find(finding.id())
                .filter(now -> now.state() == Finding.State.OPEN)
                .isPresent();
        if (!open || tasks.isOpen(finding.id())) {
            return false;
        }
        tasks.raise(finding.id(), title(finding), clock.instant().plus(DUE_AFTER));
        return true;
    }

    private static String title(Finding finding) {
        return new Remedy(finding.trouble().kind()).title();
    }

    private void tell(Finding finding, ReferralId referral) {
        messages.toStaff(
                Role.CLINICADMIN,
                referral,
                MessageTemplate.FINDING_RAISED,
                Map.of("finding", Said.asWritten(title(finding))));
        switch (finding.trouble().kind()) {
            case BOOKED_ON_CLOSED_DAY -> tellReception(finding, referral, MessageTemplate.BOOKED_ON_CLOSED_DAY);
            case NEEDS_NOT_MET -> tellReception(finding, referral, MessageTemplate.NEEDS_NOT_MET);
            default -> {}
        }
    }

    private void tellReception(Finding finding, ReferralId referral, MessageTemplate what) {
        messages.toStaff(
                Role.INTAKE,
                referral,
                what,
                Map.of("day", Said.asWritten(finding.trouble().detail())));
    }

    private boolean alone(FindingId finding, Runnable work) {
        try {
            each.executeWithoutResult(status -> work.run());
            return true;
        } catch (RuntimeException failure) {
            // Not its message: that may be of a patient's record.
            LOG.warn(
                    "Finding {} was not raised, told or closed: {}",
                    finding,
                    failure.getClass().getName());
            return false;
        }
    }
}
