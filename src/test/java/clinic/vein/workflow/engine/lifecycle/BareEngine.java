package clinic.vein.workflow.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.workflow.engine.lifecycle.RecordedPath.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Camunda alone, as it comes, called in its own JVM: the same models, the same tasks claimed and completed, the same variables and
 * timers. Nothing else is done: no HTTP, no decision, nothing of the clinic's is kept.
 */
final class BareEngine implements Contender, AutoCloseable {

    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{([a-zA-Z]+)}");
    private static final String DATES = "deadlines";

    private final String name;
    private final ProcessEngine engine;
    private final RecordedPath path;
    private List<String> keys = List.of();
    private int at;

    /** What the processes that the current step starts or goes on with are given; each worker does one step at a time. */
    private final ThreadLocal<Map<String, Map<String, Object>>> facts = ThreadLocal.withInitial(Map::of);

    BareEngine(String name, DataSource database, String history, boolean metrics, RecordedPath path)
            throws IOException {
        this.name = name;
        this.path = path;
        Map<String, String> models = models();
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName(name);
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setJobExecutorActivate(false);
        settings.setHistory(history);
        settings.setMetricsEnabled(metrics);
        settings.setBeans(new Beans(names(models)));
        engine = settings.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        models.forEach(deployment::addString);
        deployment.deploy();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void begin(int referrals, int workers) {
        keys = IntStream.range(0, referrals)
                .mapToObj(number -> UUID.randomUUID().toString())
                .toList();
        at = 0;
    }

    @Override
    public Optional<Round> next() {
        if (at == path.steps().size()) {
            assertThat(keys)
                    .allSatisfy(key -> assertThat(engine.getRuntimeService()
                                    .createProcessInstanceQuery()
                                    .processInstanceBusinessKey(key)
                                    .count())
                            .isZero());
            return Optional.empty();
        }
        Taken taken = path.steps().get(at++);
        return Optional.of(new Round(
                taken.step(), keys.stream().map(key -> work(taken, key)).toList()));
    }

    private Work work(Taken taken, String key) {
        return switch (taken.step().kind()) {
            case RECEIVED ->
                told(
                        taken,
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey(
                                        "Referral", key, facts.get().remove("Referral")));
            case TASK -> told(taken, () -> complete(taken, key));
            case JOB -> {
                String job = job(taken.step(), key);
                yield told(taken, () -> engine.getManagementService().executeJob(job));
            }
        };
    }

    private Work told(Taken taken, Runnable work) {
        return worker -> {
            facts.set(copy(taken.facts()));
            try {
                work.run();
            } finally {
                facts.remove();
            }
        };
    }

    private static Map<String, Map<String, Object>> copy(Map<String, Map<String, Object>> facts) {
        return new HashMap<>(facts);
    }

    private void complete(Taken taken, String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(taken.step().key())
                .singleResult();
        engine.getTaskService().claim(task.getId(), "somebody");
        String process = task.getProcessDefinitionId().replaceFirst(":.*", "");
        Map<String, Object> news = facts.get().remove(process);
        engine.getTaskService().complete(task.getId(), news == null ? Map.of() : news);
    }

    private String job(Step step, String key) {
        List<String> jobs = new ArrayList<>();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .list()
                .forEach(process -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId(step.key())
                        .list()
                        .stream()
                        .map(Job::getId)
                        .forEach(jobs::add));
        // A task has two, to remind and to escalate, which do as little here.
        assertThat(jobs).as(step.toString()).hasSizeBetween(1, 2);
        return jobs.get(0);
    }

    @Override
    public void close() {
        engine.close();
    }

    private static Map<String, String> models() throws IOException {
        Map<String, String> models = new HashMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/processes/*.bpmn")) {
            try (InputStream content = file.getInputStream()) {
                models.put(file.getFilename(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return models;
    }

    /** Of the beans that the models call. */
    private static Set<String> names(Map<String, String> models) {
        Set<String> names = new HashSet<>(Set.of(DATES));
        models.values().forEach(model -> BEAN.matcher(model).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /** Every bean that the models call: it gives its process the facts of the step, and does no more. */
    private final class Beans extends AbstractMap<Object, Object> {

        private final Set<String> names;

        Beans(Set<String> names) {
            this.names = names;
        }

        @Override
        public boolean containsKey(Object name) {
            return names.contains(String.valueOf(name));
        }

        @Override
        public Object get(Object name) {
            return DATES.equals(name) ? new Dates() : new Told();
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Collections.emptySet();
        }
    }

    private final class Told implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            String process = execution.getProcessDefinitionId().replaceFirst(":.*", "");
            Map<String, Object> news = facts.get().remove(process);
            if (news != null) {
                news.forEach(execution::setVariable);
            }
        }

        @Override
        public void notify(DelegateExecution execution) {
            execute(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            // Nobody is reminded.
        }
    }

    /** Far enough away that nothing falls due by itself. */
    public static final class Dates {

        private static final Date LATER = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

        public Date due(DelegateExecution execution) {
            return LATER;
        }

        public Date reminder(DelegateExecution execution) {
            return LATER;
        }

        public Date escalation(DelegateExecution execution) {
            return LATER;
        }
    }
}
