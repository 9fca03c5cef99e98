package clinic.vein.workflow.engine.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandedOverTest {

    private static final ModelWaits OLDER = calling(Set.of("urgency", "sessionsPlanned"));
    private static final ModelWaits NEWER = calling(Set.of("urgency", "sessionsPlanned", "pathway"));

    /** Else the courses that the older model called would lack what it never had. */
    @Test
    void of_two_models_that_run_each_called_process_knows_what_both_hand_over() {
        Map<String, Set<String>> known = Map.of("TreatmentCourse", Set.of("urgency", "sessionsPlanned"));
        assertThat(ModelWaits.handedOver(List.of(OLDER, NEWER))).isEqualTo(known);
        assertThat(ModelWaits.handedOver(List.of(NEWER, OLDER))).isEqualTo(known);
    }

    @Test
    void of_one_model_it_knows_all() {
        assertThat(ModelWaits.handedOver(List.of(NEWER)))
                .isEqualTo(Map.of("TreatmentCourse", Set.of("urgency", "sessionsPlanned", "pathway")));
    }

    private static ModelWaits calling(Set<String> handed) {
        return new ModelWaits(Map.of(), Set.of(), Map.of("TreatmentCourse", handed));
    }
}
