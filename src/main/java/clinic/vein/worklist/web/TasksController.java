package clinic.vein.worklist.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.HumanTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskContext;
import clinic.vein.process.TaskWork;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.worklist.Worklist;
import clinic.vein.worklist.Worklist.Entry;
import clinic.vein.worklist.Worklist.Scope;
import clinic.vein.worklist.WorklistFault;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
class TasksController {

    private static final int LONGEST_PAGE = 200;

    private final Worklist worklist;
    private final OpenTasks openTasks;
    private final TaskWork work;
    private final List<CaseFileSection> sections;
    private final Map<CareTask, HumanTask<?>> tasks;
    private final RecordsRead recordsRead;
    private final MeasureWait measureWait;
    private final ZoneId timeZone;

    TasksController(
            Worklist worklist,
            OpenTasks openTasks,
            TaskWork work,
            List<CaseFileSection> sections,
            List<HumanTask<?>> tasks,
            RecordsRead recordsRead,
            MeasureWait measureWait,
            ClinicSettings clinic) {
        this.worklist = worklist;
        this.openTasks = openTasks;
        this.work = work;
        this.sections = sections;
        this.recordsRead = recordsRead;
        this.measureWait = measureWait;
        this.tasks = tasks.stream().collect(Collectors.toUnmodifiableMap(HumanTask::key, Function.identity()));
        this.timeZone = clinic.zone();
    }

    /** @param timeZone the clinic's, in which its times are to be read */
    record TaskSheet(
            TaskHead task,
            @Schema(ref = "#/components/schemas/CaseFile") Map<String, Object> caseFile,

            @Schema(type = "object", description = "What the task's form offers: options, recommendation and rules")
            Object work,

            ZoneId timeZone) {}

    record TaskHead(
            String id,
            String key,
            String name,
            java.time.Instant createdAt,
            java.time.Instant dueAt,
            boolean overdue,
            String assignee,
            boolean mine,
            List<String> candidateGroups) {}

    @GetMapping
    ResponseEntity<TaskPage> list(
            @RequestParam(defaultValue = "ALL") Scope scope,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset,
            Authentication caller) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new Refused("limit", WorklistFault.PAGE_TOO_LONG, LONGEST_PAGE);
        }
        if (offset < 0) {
            throw new Refused("offset", WorklistFault.NEGATIVE);
        }
        List<Entry> entries = worklist.list(caller.getName(), groups(caller), scope, limit, offset);
        return fresh(TaskPage.of(entries, measureWait, offset));
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskSheet> show(@PathVariable String id, Authentication caller) {
        Entry entry = visible(id, caller);
        TaskContext context = context(entry);
        recordsRead.read(AuditAction.TASK_READ, context.referral(), Why.task(context.id()), entry.key());
        Objects.requireNonNull(tasks.get(context.key()))
                .alsoShows(context)
                .forEach(other -> recordsRead.read(AuditAction.TASK_READ, other, Why.task(context.id()), entry.key()));
        Map<String, Object> caseFile = new LinkedHashMap<>();
        sections.forEach(section -> caseFile.put(section.name(), section.read(context.referral())));
        TaskHead head = new TaskHead(
                entry.id(),
                entry.key(),
                entry.name(),
                entry.createdAt(),
                entry.dueAt(),
                entry.overdue(),
                entry.assignee(),
                caller.getName().equals(entry.assignee()),
                candidateGroups(entry));
        return fresh(new TaskSheet(
                head, caseFile, Objects.requireNonNull(tasks.get(context.key())).show(context), timeZone));
    }

    @PostMapping("/{id}/advice")
    Object advise(@PathVariable String id, @RequestBody JsonNode draft, Authentication caller) {
        Entry entry = visible(id, caller);
        TaskContext context = context(entry);
        return Objects.requireNonNull(tasks.get(context.key())).advise(context, draft);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id, Authentication caller) {
        workOn(id, caller, work::claim);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id, Authentication caller) {
        workOn(id, caller, work::release);
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody String submission, Authentication caller) {
        workOn(id, caller, task -> work.complete(task, submission));
    }

    /**
     * The worklist is asked only about what is refused: who may not see the task is told no more than that, and who comes too
     * late for it who finished it.
     */
    private void workOn(String id, Authentication caller, Consumer<TaskId> done) {
        TaskId task = new TaskId(id);
        try {
            done.accept(task);
        } catch (Refused refused) {
            visible(id, caller);
            throw refused;
        } catch (Overtaken overtaken) {
            worklist.entry(task).ifPresent(entry -> visible(Optional.of(entry), caller));
            throw overtaken;
        }
    }

    private Entry visible(String id, Authentication caller) {
        return visible(worklist.entry(new TaskId(id)), caller);
    }

    private static Entry visible(Optional<Entry> found, Authentication caller) {
        Entry entry = found.orElseThrow(NoSuchTask::new);
        List<String> groups = groups(caller);
        if (!caller.getName().equals(entry.assignee())
                && candidateGroups(entry).stream().noneMatch(groups::contains)) {
            throw new AccessDeniedException("Not for this role");
        }
        return entry;
    }

    private TaskContext context(Entry entry) {
        if (CareTask.find(entry.key()).isEmpty()) {
            throw new UnknownTask();
        }
        return openTasks.find(new TaskId(entry.id())).orElseThrow(NoSuchTask::new);
    }

    private static List<String> candidateGroups(Entry entry) {
        return entry.escalatedTo() == null
                ? List.of(entry.candidateGroup())
                : List.of(entry.candidateGroup(), entry.escalatedTo());
    }

    private static List<String> groups(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(authority -> authority.getAuthority().replaceFirst("^ROLE_", ""))
                .map(role -> role.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
