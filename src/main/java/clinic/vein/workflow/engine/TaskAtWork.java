package clinic.vein.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What {@code TaskAtWork.xml} reads of a task; the library that reads it fills the fields. */
final class TaskAtWork {

    private @Nullable TaskEntity task;
    private List<ExecutionEntity> parts = new ArrayList<>();
    private List<IdentityLinkEntity> links = new ArrayList<>();
    private List<JobEntity> jobs = new ArrayList<>();
    private List<AuthorizationEntity> grants = new ArrayList<>();
    private List<String> groups = new ArrayList<>();

    @Nullable
    TaskEntity task() {
        return task;
    }

    /** Of the task's process. */
    List<ExecutionEntity> parts() {
        return parts;
    }

    /** Whom the task is for. */
    List<IdentityLinkEntity> links() {
        return links;
    }

    /** Of the task's process. */
    List<JobEntity> jobs() {
        return jobs;
    }

    List<AuthorizationEntity> grants() {
        return grants;
    }

    /** Of the account that asked. */
    List<String> groups() {
        return groups;
    }
}
