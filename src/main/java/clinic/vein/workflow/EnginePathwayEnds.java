package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.PathwayEnds;
import clinic.vein.process.PathwayPlace;
import clinic.vein.process.ProcessVariable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EnginePathwayEnds implements PathwayEnds {

    private static final String REASON = "ended";

    private static final String CALL_ACTIVITY = "callActivity";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final AsTheSystem asTheSystem;

    EnginePathwayEnds(RuntimeService runtime, HistoryService history, AsTheSystem asTheSystem) {
        this.runtime = runtime;
        this.history = history;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public List<PathwayPlace> places(ReferralId id) {
        return asTheSystem.get(() -> runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .processDefinitionKey(EngineReferralProcess.REFERRAL)
                .list()
                .stream()
                .flatMap(instance -> Stream.concat(
                        Stream.of(place(instance, null)),
                        calledBy(instance.getId()).map(each -> place(each.instance(), each))))
                .toList());
    }

    /** @param from the element; null should the engine's history not know it */
    private record Called(
            ProcessInstance instance, @Nullable String from) {

        /** What ended before it was written down from where it was called goes by its process. */
        boolean fits(PathwayPlace place) {
            return instance.getProcessDefinitionKey().equals(place.process())
                    && (from == null
                            || place.calledFrom() == null
                            || place.calledFrom().equals(from));
        }
    }

    private Stream<Called> calledBy(String instance) {
        Map<String, String> from = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType(CALL_ACTIVITY)
                .unfinished()
                .list()
                .stream()
                .filter(call -> call.getCalledProcessInstanceId() != null)
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getCalledProcessInstanceId, HistoricActivityInstance::getActivityId));
        return runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
                .map(each -> new Called(each, from.get(each.getId())));
    }

    private PathwayPlace place(ProcessInstance instance, @Nullable Called called) {
        Map<ProcessVariable, String> facts = new EnumMap<>(ProcessVariable.class);
        Map<String, Object> known = runtime.getVariables(instance.getId());
        for (ProcessVariable variable : ProcessVariable.values()) {
            Object value = known.get(variable.variableName());
            if (value != null) {
                facts.put(
                        variable, value instanceof Date date ? date.toInstant().toString() : value.toString());
            }
        }
        return new PathwayPlace(
                instance.getProcessDefinitionKey(),
                called != null,
                called == null ? null : called.from(),
                waitsAt(runtime.getActivityInstance(instance.getId())).toList(),
                facts);
    }

    private static Stream<String> waitsAt(ActivityInstance scope) {
        return Stream.concat(
                Arrays.stream(scope.getChildTransitionInstances()).map(TransitionInstance::getActivityId),
                Arrays.stream(scope.getChildActivityInstances())
                        .flatMap(each -> isScope(each) ? waitsAt(each) : Stream.of(each.getActivityId())));
    }

    private static boolean isScope(ActivityInstance each) {
        return each.getChildActivityInstances().length + each.getChildTransitionInstances().length > 0;
    }

    @Override
    public void end(ReferralId id) {
        asTheSystem.race(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .rootProcessInstances()
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), REASON, false, true)));
    }

    @Override
    public void goOn(ReferralId id, List<PathwayPlace> places) {
        asTheSystem.run(() -> places.stream().filter(place -> !place.called()).forEach(own -> {
            var pathway = runtime.createProcessInstanceByKey(own.process()).businessKey(id.toString());
            pathway.setVariables(variables(own));
            own.elements().forEach(pathway::startBeforeActivity);
            goOn(
                    pathway.execute().getId(),
                    places.stream().filter(PathwayPlace::called).toList());
        }));
    }

    /** What the pathway calls has begun at its beginning, where nothing but the first task waits. */
    private void goOn(String pathway, List<PathwayPlace> called) {
        List<Called> begun = new ArrayList<>(calledBy(pathway).toList());
        for (PathwayPlace place : called) {
            begun.stream().filter(each -> each.fits(place)).findFirst().ifPresent(each -> {
                begun.remove(each);
                move(each.instance().getId(), place);
            });
        }
    }

    private void move(String instance, PathwayPlace place) {
        runtime.setVariables(instance, variables(place));
        ActivityInstance now = runtime.getActivityInstance(instance);
        if (waitsAt(now).toList().equals(place.elements())) {
            return;
        }
        var change = runtime.createProcessInstanceModification(instance);
        place.elements().forEach(change::startBeforeActivity);
        for (ActivityInstance each : now.getChildActivityInstances()) {
            change.cancelActivityInstance(each.getId());
        }
        change.execute();
    }

    private static Map<String, Object> variables(PathwayPlace place) {
        Map<String, Object> variables = new HashMap<>();
        place.facts().forEach((variable, text) -> variables.put(variable.variableName(), value(variable, text)));
        return variables;
    }

    private static Object value(ProcessVariable variable, String text) {
        if (variable.type() == Instant.class) {
            return Date.from(Instant.parse(text));
        }
        if (variable.type() == Boolean.class) {
            return Boolean.valueOf(text);
        }
        return variable.type() == Integer.class ? Integer.valueOf(text) : text;
    }
}
