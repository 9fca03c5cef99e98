package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.process.ProcessTrouble.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RemedyTest {

    @Test
    void each_kind_of_trouble_has_a_remedy_and_words_for_it() {
        assertThat(Arrays.stream(Kind.values()).map(Remedy::of)).containsExactlyInAnyOrder(Remedy.values());
        assertThat(Remedy.values()).allSatisfy(remedy -> {
            assertThat(remedy.meaning()).isNotBlank();
            assertThat(remedy.repair()).isNotBlank();
        });
    }
}
