package clinic.vein.insight.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import clinic.vein.waiting.WaitingSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasesRequestTest {

    private static CasesRequest read(String figure, String country, @Nullable Integer standardDays) {
        return CasesRequest.read(
                Map.of("figure", figure, "counted", "true"), new WaitingSettings(standardDays).limitIn(country));
    }

    @Test
    void cases_within_a_standard_are_listed_where_it_holds() {
        assertThat(read("WITHIN_STANDARD", "GB", null).selection().most()).isEqualTo(126);
        assertThat(read("WITHIN_OWN_STANDARD", "US", 90).selection().most()).isEqualTo(90);
        assertThat(read("NO_SHOWS", "US", null).selection().most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void and_nowhere_else() {
        assertThatThrownBy(() -> read("WITHIN_STANDARD", "US", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("WITHIN_STANDARD", "US", 90)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("WITHIN_OWN_STANDARD", "US", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("WITHIN_OWN_STANDARD", "GB", null)).isInstanceOf(Refused.class);
    }
}
