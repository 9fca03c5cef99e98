package clinic.vein.checkup;

import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.process.FindingTasks;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each open finding has a task for administrators, and no other has. */
@Component
class RaiseFindings {

    /** A mail server that is away for days must not bury everything else; the page shows all. */
    static final int MOST_OF_A_KIND = 20;

    private static final Duration DUE_AFTER = Duration.ofDays(1);

    private final Findings findings;
    private final FindingTasks tasks;
    private final Messages messages;
    private final Clock clock;

    RaiseFindings(Findings findings, FindingTasks tasks, Messages messages, Clock clock) {
        this.findings = findings;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void raise() {
        findings.hold();
        List<Finding> open = findings.open();
        Set<FindingId> wanted = open.stream().map(Finding::id).collect(Collectors.toSet());
        Set<FindingId> raised = tasks.open();
        raised.stream().filter(Predicate.not(wanted::contains)).forEach(tasks::close);

        Set<ReferralId> unreadable = open.stream()
                .map(Finding::trouble)
                .filter(trouble -> trouble.kind() == Kind.UNKNOWN_CODE)
                .map(ProcessTrouble::referral)
                .collect(Collectors.toSet());

        Map<Kind, List<Finding>> byKind = open.stream()
                .collect(Collectors.groupingBy(finding -> finding.trouble().kind()));
        byKind.values().forEach(ofKind -> {
            List<Finding> waiting = ofKind.stream()
                    .filter(finding -> !raised.contains(finding.id()))
                    .toList();
            int room = Math.max(0, MOST_OF_A_KIND - (ofKind.size() - waiting.size()));
            waiting.stream().limit(room).forEach(finding -> raise(finding, unreadable));
        });
    }

    /** A message is about a referral that can be read; the task is there without one. */
    private void raise(Finding finding, Set<ReferralId> unreadable) {
        String title = new Remedy(finding.trouble().kind()).title();
        tasks.raise(finding.id(), title, clock.instant().plus(DUE_AFTER));
        ReferralId referral = finding.trouble().referral();
        if (referral == null || unreadable.contains(referral)) {
            return;
        }
        messages.toStaff(
                Role.CLINICADMIN, referral, MessageTemplate.FINDING_RAISED, Map.of("finding", Said.asWritten(title)));
        if (finding.trouble().kind() == Kind.BOOKED_ON_CLOSED_DAY) {
            messages.toStaff(
                    Role.INTAKE,
                    referral,
                    MessageTemplate.BOOKED_ON_CLOSED_DAY,
                    Map.of("day", Said.asWritten(finding.trouble().detail())));
        }
    }
}
