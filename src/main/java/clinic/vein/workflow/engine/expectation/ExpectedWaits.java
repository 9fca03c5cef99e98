package clinic.vein.workflow.engine.expectation;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.DueDates;
import clinic.vein.process.DueDates.Deadline;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskKey;
import clinic.vein.workflow.engine.expectation.ModelWait.Timer;
import clinic.vein.workflow.engine.expectation.Waiting.Job;
import clinic.vein.workflow.engine.expectation.Waiting.OpenTask;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits beside what its model asks for there. */
@Component
public class ExpectedWaits {

    private static final ModelWait NOTHING = new ModelWait("", List.of(), null, List.of(), Set.of(), Set.of(), null);

    private static final String RECALL = "Recall";

    private final SqlWaits waits;
    private final ObjectProvider<RepositoryService> repository;
    private final DueDates dueDates;
    private final Map<String, ModelWaits> models = new ConcurrentHashMap<>();

    ExpectedWaits(SqlWaits waits, ObjectProvider<RepositoryService> repository, DueDates dueDates) {
        this.waits = waits;
        this.repository = repository;
        this.dueDates = dueDates;
    }

    /**
     * A timer that must be there.
     *
     * @param due null where nobody can tell
     */
    record Expected(Timer timer, @Nullable Instant due) {}

    /**
     * One wait, with what is expected of it.
     *
     * @param model what its model asks for where it waits; nothing where it only listens
     * @param listens what must listen
     * @param knows the variables that must be there
     */
    record Held(Waiting waiting, ModelWait model, Set<String> listens, Set<String> knows, List<Expected> timers) {

        Optional<Job> job(Timer timer) {
            return waiting.jobs().stream()
                    .filter(job -> job.element().equals(timer.element())
                            && job.configuration().contains(timer.due()))
                    .findFirst();
        }

        /** Those that are gone and have not fired. */
        List<Expected> gone() {
            return timers.stream()
                    .filter(expected -> job(expected.timer()).isEmpty() && !hasFired(expected))
                    .toList();
        }

        private boolean hasFired(Expected expected) {
            OpenTask task = waiting.task();
            Timer timer = expected.timer();
            if (task == null) {
                return timer.beside() && waiting.firedBeside().contains(timer.element());
            }
            boolean anew = task.movedAt() != null
                    && expected.due() != null
                    && expected.due().isAfter(task.movedAt());
            return !task.listed() || has(task.overdue(), anew) || isReminder(timer) && has(task.reminded(), anew);
        }

        private static boolean has(Waiting.Fired fired, boolean anew) {
            return anew ? fired.sinceMoved() : fired.everBefore();
        }

        /** The variables that are not there, or hold no date where a timer needs one. */
        Stream<String> forgotten() {
            Set<String> dates = timers.stream()
                    .map(expected -> expected.timer().due())
                    .filter(ModelWaits::isVariable)
                    .map(ModelWaits::variable)
                    .collect(Collectors.toSet());
            Map<String, String> known = waiting.variables();
            return knows.stream()
                    .filter(name -> !known.containsKey(name)
                            || dates.contains(name) && date(known.get(name)).isEmpty());
        }

        Set<String> silent() {
            Set<String> silent = new HashSet<>(listens);
            silent.removeAll(waiting.subscriptions());
            return silent;
        }
    }

    List<Held> read() {
        return read(waits::read);
    }

    /** Of one referral. */
    List<Held> read(ReferralId referral) {
        return read(bounded -> waits.read(bounded, referral));
    }

    private List<Held> read(Function<Set<String>, List<Waiting>> waiting) {
        List<ModelWaits> running = waits.definitions().stream().map(this::model).toList();
        Set<String> bounded = running.stream()
                .flatMap(model -> model.byElement().values().stream())
                .filter(wait -> !wait.isTask() && wait.timers().stream().anyMatch(Timer::beside))
                .map(ModelWait::element)
                .collect(Collectors.toSet());
        Map<String, Set<String>> handedOver = ModelWaits.handedOver(running);
        return waiting.apply(bounded).stream()
                .map(each -> held(each, model(each.definition()), handedOver))
                .toList();
    }

    /** What an execution lacks, for whoever makes it anew. */
    public List<MissingTimer> gone(String execution) {
        return read().stream()
                .filter(held -> held.waiting().execution().equals(execution))
                .flatMap(held -> held.gone().stream())
                .map(expected -> new MissingTimer(
                        expected.timer().element(), expected.timer().due(), expected.due()))
                .toList();
    }

    public record MissingTimer(
            String element, String expression, @Nullable Instant due) {}

    /**
     * When the timer should be due; empty where nobody can tell, or it is gone. It is not moved by anybody else until the end
     * of the caller's transaction.
     */
    public Optional<Instant> due(String job) {
        if (!waits.holdJob(job)) {
            return Optional.empty();
        }
        return read().stream()
                .flatMap(held -> held.timers().stream()
                        .filter(expected -> held.job(expected.timer())
                                .filter(each -> each.id().equals(job))
                                .isPresent())
                        .map(Expected::due)
                        .filter(Objects::nonNull))
                .findFirst();
    }

    /** The groups that were asked as well; no other is until the end of the caller's transaction. */
    public Set<String> escalatedTo(TaskId task) {
        waits.hold(task);
        return waits.escalatedTo(task);
    }

    private ModelWaits model(String definition) {
        return models.computeIfAbsent(
                definition, id -> ModelWaits.of(repository.getObject().getBpmnModelInstance(id)));
    }

    private Held held(Waiting waiting, ModelWaits model, Map<String, Set<String>> handedOver) {
        ModelWait at = waiting.element() == null || waiting.leaving()
                ? NOTHING
                : model.byElement().getOrDefault(waiting.element(), NOTHING);
        Set<String> knows = new HashSet<>(at.variables());
        Set<String> listens = new HashSet<>(at.subscriptions());
        if (waiting.root()) {
            knows.addAll(ModelWaits.STARTED_WITH);
            knows.addAll(handedOver.getOrDefault(waiting.process(), Set.of()));
            listens.addAll(model.atAnyTime());
            if (RECALL.equals(waiting.process())) {
                knows.add(ProcessVariable.RECALL_ID.variableName());
            }
        }
        return new Held(
                waiting,
                at,
                listens,
                knows,
                at.timers().stream()
                        .map(timer -> new Expected(timer, due(waiting, timer)))
                        .toList());
    }

    private @Nullable Instant due(Waiting waiting, Timer timer) {
        if (ModelWaits.isVariable(timer.due())) {
            return date(waiting.variables().get(ModelWaits.variable(timer.due())))
                    .orElse(null);
        }
        OpenTask task = waiting.task();
        Urgency urgency = urgency(waiting);
        String element = waiting.element();
        if (task == null || urgency == null || element == null) {
            return null;
        }
        Instant before = task.wantedBefore();
        TaskKey key = TaskKey.of(element);
        Deadline deadline = before == null
                ? dueDates.of(key, urgency, task.from())
                : dueDates.before(key, urgency, task.from(), before);
        return isReminder(timer) ? deadline.remindAt() : deadline.escalateAt();
    }

    /** Empty where it is none: that is a trouble of its own, and hides no other. */
    private static Optional<Instant> date(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    static boolean isReminder(Timer timer) {
        return timer.due().contains("reminder");
    }

    private static @Nullable Urgency urgency(Waiting waiting) {
        Stream<ProcessVariable> names = CareTask.HANDLE_COMPLICATION.id().equals(waiting.element())
                ? Stream.of(
                        ProcessVariable.URGENCY,
                        ProcessVariable.COMPLICATION_URGENCY,
                        ProcessVariable.SESSION_COMPLICATION_URGENCY)
                : Stream.of(ProcessVariable.URGENCY);
        return names.map(name -> waiting.variables().getOrDefault(name.variableName(), ""))
                .flatMap(text -> CodeNames.find(Urgency.class, text).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
