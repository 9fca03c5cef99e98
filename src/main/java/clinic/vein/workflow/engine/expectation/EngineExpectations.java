package clinic.vein.workflow.engine.expectation;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.workflow.engine.expectation.ExpectedWaits.Expected;
import clinic.vein.workflow.engine.expectation.ExpectedWaits.Held;
import clinic.vein.workflow.engine.expectation.Waiting.Job;
import clinic.vein.workflow.engine.expectation.Waiting.OpenTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a model asks for where it waits and the engine does not have, or has otherwise. */
@Component
class EngineExpectations implements ProcessCheckup {

    /** A closed day that was added, or a task made anew, moves a deadline by days; nobody waits for long because of it. */
    private static final Duration LATER_THAN_MEANT = Duration.ofDays(7);

    private static final Duration ROUNDED = Duration.ofSeconds(2);

    private static final Duration NEXT_TRY_AT_MOST = Duration.ofHours(1);

    private static final Set<Kind> KINDS = Collections.unmodifiableSet(EnumSet.of(
            Kind.TASK_GONE,
            Kind.TASK_OF_WRONG_ROLE,
            Kind.FORM_GONE,
            Kind.TIMER_GONE,
            Kind.TIMER_MOVED,
            Kind.SUBSCRIPTION_GONE,
            Kind.CALLED_GONE,
            Kind.VARIABLE_GONE));

    private final ExpectedWaits expected;
    private final Clock clock;

    EngineExpectations(ExpectedWaits expected, Clock clock) {
        this.expected = expected;
        this.clock = clock;
    }

    @Override
    public Set<Kind> looksFor() {
        return KINDS;
    }

    @Override
    public List<ProcessTrouble> find(Kind kind) {
        return findAll().stream().filter(trouble -> trouble.kind() == kind).toList();
    }

    @Override
    public List<ProcessTrouble> find(Kind kind, ReferralId referral) {
        return troubles(expected.read(referral)).stream()
                .filter(trouble -> trouble.kind() == kind)
                .toList();
    }

    @Override
    public List<ProcessTrouble> findAll() {
        return troubles(expected.read());
    }

    private List<ProcessTrouble> troubles(List<Held> all) {
        // A pathway with nothing ahead at all is a trouble of its own, with its own way out.
        Set<ReferralId> ahead = all.stream()
                .map(Held::waiting)
                .filter(each -> each.task() != null || !each.jobs().isEmpty())
                .map(Waiting::referral)
                .collect(Collectors.toCollection(HashSet::new));
        List<ProcessTrouble> found = new ArrayList<>();
        for (Held held : all) {
            variables(held, found);
            subscriptions(held, found);
            if (ahead.contains(held.waiting().referral())) {
                missing(held, found);
            }
            timers(held, found);
            task(held, found);
        }
        return found;
    }

    private static void variables(Held held, List<ProcessTrouble> found) {
        held.forgotten()
                .sorted()
                .findFirst()
                .ifPresent(name ->
                        found.add(trouble(Kind.VARIABLE_GONE, held.waiting().instance(), held, name)));
    }

    private static void subscriptions(Held held, List<ProcessTrouble> found) {
        held.silent().stream()
                .sorted()
                .findFirst()
                .ifPresent(element ->
                        found.add(trouble(Kind.SUBSCRIPTION_GONE, held.waiting().execution(), held, element)));
    }

    /** What should be ahead at this place, and is not. */
    private static void missing(Held held, List<ProcessTrouble> found) {
        Waiting waiting = held.waiting();
        if (held.model().isTask() && waiting.task() == null) {
            found.add(trouble(
                    Kind.TASK_GONE, waiting.execution(), held, held.model().element()));
            return;
        }
        if (held.model().called() != null && !waiting.called()) {
            found.add(trouble(
                    Kind.CALLED_GONE, waiting.execution(), held, held.model().element()));
        }
        List<Expected> gone = held.gone();
        boolean allOfTask = waiting.task() != null && waiting.jobs().stream().noneMatch(Job::timer);
        if (!gone.isEmpty() && !allOfTask) {
            found.add(trouble(
                    Kind.TIMER_GONE,
                    waiting.execution(),
                    held,
                    gone.get(0).timer().element()));
        }
    }

    private void timers(Held held, List<ProcessTrouble> found) {
        for (Expected each : held.timers()) {
            Optional<Job> job = held.job(each.timer()).filter(timer -> isMoved(timer, each.due(), held));
            job.ifPresent(timer -> found.add(
                    trouble(Kind.TIMER_MOVED, timer.id(), held, each.timer().element())));
        }
    }

    /** Exactly where a date of the pathway tells it; of a deadline only what is late, since early harms nobody. */
    private boolean isMoved(Job timer, @Nullable Instant meant, Held held) {
        Instant due = timer.due();
        if (due == null) {
            return true;
        }
        if (timer.failed() && due.isBefore(clock.instant().plus(NEXT_TRY_AT_MOST)) || meant == null) {
            return false;
        }
        return held.waiting().task() != null
                ? due.isAfter(meant.plus(LATER_THAN_MEANT))
                : Duration.between(meant, due).abs().compareTo(ROUNDED) > 0;
    }

    private static void task(Held held, List<ProcessTrouble> found) {
        OpenTask task = held.waiting().task();
        if (task == null || !held.model().isTask()) {
            return;
        }
        String element = held.model().element();
        Set<String> others = new HashSet<>(task.groups());
        held.model().groups().forEach(others::remove);
        others.removeAll(task.escalatedTo());
        boolean asked = task.groups().containsAll(held.model().groups());
        boolean staff = task.groups().stream()
                .anyMatch(group ->
                        Role.ofGroup(group).filter(Role.WITH_PATIENTS::contains).isPresent());
        if (staff && (!asked || !others.isEmpty())) {
            found.add(trouble(Kind.TASK_OF_WRONG_ROLE, task.id(), held, element));
        }
        if (!held.waiting().forms().contains(held.model().form())) {
            found.add(trouble(Kind.FORM_GONE, task.id(), held, element));
        }
    }

    private static ProcessTrouble trouble(Kind kind, String subject, Held held, String detail) {
        return new ProcessTrouble(kind, subject, held.waiting().referral(), detail);
    }
}
