package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever opens a referral twice reads the same list, whichever application answers and however often it was started. */
class CodesInOrderTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());

    @Test
    void conditionsAreReadInTheOrderOfTheQuestion() throws JsonProcessingException {
        Background read = mapper.readValue(stored("conditions", Background.Condition.values()), Background.class);
        assertThat(read.conditions().orElseThrow()).containsExactly(Background.Condition.values());
        assertThat(mapper.readValue("{\"conditions\": []}", Background.class).conditions())
                .hasValueSatisfying(none -> assertThat(none).isEmpty());
        assertThat(mapper.readValue("{}", Background.class).conditions()).isEmpty();
    }

    @Test
    void symptomsAreReadInTheOrderOfTheQuestion() throws JsonProcessingException {
        Veins read = mapper.readValue(stored("symptoms", Veins.Symptom.values()), Veins.class);
        assertThat(read.reportedSymptoms()).containsExactly(Veins.Symptom.values());
        assertThat(mapper.readValue("{}", Veins.class).symptoms()).isEmpty();
    }

    /** As a sender wrote them: the last that is declared comes first. */
    private String stored(String field, Enum<?>[] codes) throws JsonProcessingException {
        List<Enum<?>> turned = Arrays.asList(codes.clone());
        Collections.reverse(turned);
        return mapper.writeValueAsString(Map.of(field, turned));
    }
}
