package clinic.vein.triage;

import clinic.vein.kernel.Violations;
import clinic.vein.process.PathwayModels;
import clinic.vein.process.TaskContext;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The outcomes that the model knows by which a referral runs: a referral of before there was "today" ends as it began. */
@Component
class OfferedOutcomes {

    private static final String SEEN_TODAY = "SeenToday";

    private final PathwayModels models;

    OfferedOutcomes(PathwayModels models) {
        this.models = models;
    }

    <E extends Enum<E>> List<String> at(TaskContext task, Class<E> outcomes) {
        boolean all = models.knows(task.id(), SEEN_TODAY);
        return Arrays.stream(outcomes.getEnumConstants())
                .filter(outcome -> all || CallOutcome.of(outcome).isKnownToEarlierModels())
                .map(Enum::name)
                .toList();
    }

    void check(TaskContext task, CallOutcome outcome, Violations violations) {
        violations.addIf(
                !outcome.isKnownToEarlierModels() && !models.knows(task.id(), SEEN_TODAY),
                "outcome",
                TriageFault.EARLIER_MODEL);
    }
}
