package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.process.ProcessTrouble.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemedyTest {

    @ParameterizedTest
    @EnumSource
    void each_kind_of_trouble_has_words_for_its_remedy(Kind kind) {
        Remedy remedy = new Remedy(kind);
        assertThat(remedy.title()).isNotBlank();
        assertThat(remedy.meaning()).isNotBlank();
        assertThat(remedy.repair()).isNotBlank();
    }
}
