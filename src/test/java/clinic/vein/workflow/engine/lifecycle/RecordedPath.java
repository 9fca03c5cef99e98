package clinic.vein.workflow.engine.lifecycle;

import clinic.vein.kernel.ReferralId;
import clinic.vein.workflow.engine.lifecycle.Contender.Round;
import clinic.vein.workflow.engine.lifecycle.Contender.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one referral of ours did at each step, so that others can be made to do as much: which variables each process was given, and
 * which rows the timeline.
 */
record RecordedPath(List<Taken> steps) {

    /** What a step that ends its process sets is gone with it; where the path goes on for that reason, it is named here. */
    private static final Map<String, Map<String, Object>> AT_AN_END = Map.of(
            "RecordSession", Map.of("sessionOutcome", "FINISH", "complication", false),
            "ReviewOutcome", Map.of("outcomeDecision", "FINISH"));

    /**
     * @param facts of each process by its key, as new or changed after the step
     * @param entries what the timeline gained: kind and entry
     */
    record Taken(Step step, Map<String, Map<String, Object>> facts, List<Entry> entries) {}

    record Entry(String kind, String entry) {}

    static RecordedPath of(ClinicContender clinic, RuntimeService runtime, JdbcClient jdbc) throws Exception {
        List<Taken> steps = new ArrayList<>();
        Map<String, Map<String, Object>> before = Map.of();
        long known = lastEntry(jdbc);
        clinic.begin(1, 1);
        for (Optional<Round> round = clinic.next(); round.isPresent(); round = clinic.next()) {
            round.get().works().get(0).run(0);
            Map<String, Map<String, Object>> after = facts(clinic.referrals().get(0), runtime);
            steps.add(new Taken(
                    round.get().step(),
                    changed(before, after, round.get().step().key()),
                    entries(jdbc, known)));
            before = after;
            known = lastEntry(jdbc);
        }
        return new RecordedPath(List.copyOf(steps));
    }

    private static Map<String, Map<String, Object>> facts(ReferralId id, RuntimeService runtime) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .collect(Collectors.toMap(
                        process -> process.getProcessDefinitionId().replaceFirst(":.*", ""),
                        process -> new HashMap<>(runtime.getVariables(process.getId()))));
    }

    private static Map<String, Map<String, Object>> changed(
            Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> after, String step) {
        Map<String, Map<String, Object>> changed = new HashMap<>();
        after.forEach((process, values) -> {
            Map<String, Object> known = before.getOrDefault(process, Map.of());
            Map<String, Object> news = new HashMap<>(values);
            news.entrySet().removeIf(fact -> Objects.equals(known.get(fact.getKey()), fact.getValue()));
            changed.put(process, news);
        });
        before.keySet().stream()
                .filter(process -> !after.containsKey(process))
                .forEach(ended -> changed.put(ended, new HashMap<>()));
        changed.values().forEach(facts -> facts.putAll(AT_AN_END.getOrDefault(step, Map.of())));
        return changed;
    }

    private static long lastEntry(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(id), 0) from clinic.referral_event")
                .query(Long.class)
                .single();
    }

    private static List<Entry> entries(JdbcClient jdbc, long after) {
        return jdbc.sql("select kind, entry::text from clinic.referral_event where id > :after order by id")
                .param("after", after)
                .query((row, number) -> new Entry(row.getString(1), row.getString(2)))
                .list();
    }
}
