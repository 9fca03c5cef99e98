package clinic.vein.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.DbEntityLifecycleAware;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody works on is read by one statement with all that the engine then asks one after the other: whom it is for,
 * the parts of its process and their jobs, its grants, and the groups of whoever works. Each is told once, so that what is asked
 * again is asked of the database; nothing is written before the command ends, so that the first look would see no more.
 */
public final class ReadTogether implements Session {

    private @Nullable String account;
    private Set<String> groups = Set.of();
    private final Map<String, List<ExecutionEntity>> partsByProcess = new HashMap<>();
    private final Map<String, List<IdentityLinkEntity>> linksByTask = new HashMap<>();
    private final Map<String, List<JobEntity>> jobsByPart = new HashMap<>();
    private final Map<String, List<AuthorizationEntity>> grantsByTask = new HashMap<>();

    ReadTogether() {}

    static ReadTogether of(CommandContext context) {
        return context.getSession(ReadTogether.class);
    }

    /** @return the account's groups if they have been read since the command at work began */
    public static Optional<Set<String>> groupsOf(String account) {
        ReadTogether here = of(Context.getCommandContext());
        return account.equals(here.account) ? Optional.of(here.groups) : Optional.empty();
    }

    /** @param caller whose groups are read as well */
    Optional<TaskEntity> task(CommandContext context, String id, String caller) {
        DbEntityManager entities = context.getDbEntityManager();
        TaskAtWork read = (TaskAtWork) entities.selectOne(
                "clinic.vein.workflow.engine.TaskAtWork.selectTaskAtWork",
                Map.of("task", id, "caller", caller, "kind", Resources.TASK.resourceType()));
        if (read == null || read.task() == null) {
            return Optional.empty();
        }
        TaskEntity task = known(entities, read.task());
        account = caller;
        groups = Set.copyOf(read.groups());
        partsByProcess.put(task.getProcessInstanceId(), known(entities, read.parts()));
        linksByTask.put(id, known(entities, read.links()));
        grantsByTask.put(id, known(entities, read.grants()));
        Map<String, List<JobEntity>> jobs = known(entities, read.jobs()).stream()
                .filter(job -> job.getExecutionId() != null)
                .collect(Collectors.groupingBy(JobEntity::getExecutionId));
        read.parts().forEach(part -> jobsByPart.put(part.getId(), jobs.getOrDefault(part.getId(), List.of())));
        ((VariablesReadTogether) context.getVariableInstanceManager()).of(task.getProcessInstanceId());
        return Optional.of(task);
    }

    Optional<List<ExecutionEntity>> partsOf(String process) {
        return once(partsByProcess, process);
    }

    Optional<List<IdentityLinkEntity>> linksOf(String task) {
        return once(linksByTask, task);
    }

    Optional<List<JobEntity>> jobsOf(String part) {
        return once(jobsByPart, part);
    }

    Optional<List<AuthorizationEntity>> grantsOf(String task) {
        return once(grantsByTask, task);
    }

    private static <T> Optional<List<T>> once(Map<String, List<T>> read, String id) {
        return Optional.ofNullable(read.remove(id)).map(ArrayList::new);
    }

    private static <T extends DbEntity> List<T> known(DbEntityManager entities, List<T> read) {
        return read.stream().map(each -> known(entities, each)).toList();
    }

    /** As the engine does with a row that it has read: the first of them is the one that is written. */
    @SuppressWarnings("unchecked")
    private static <T extends DbEntity> T known(DbEntityManager entities, T read) {
        if (read instanceof DbEntityLifecycleAware aware) {
            aware.postLoad();
        }
        T there = (T) entities.getDbEntityCache().get(read.getClass(), read.getId());
        if (there != null) {
            return there;
        }
        entities.getDbEntityCache().putPersistent(read);
        return read;
    }

    @Override
    public void flush() {
        // Reads only.
    }

    @Override
    public void close() {
        // Goes with its command.
    }
}
