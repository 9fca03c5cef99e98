package clinic.vein.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemScopeTest {

    @ParameterizedTest
    @CsvSource({
        "system/Task.rs, system/Task.rs",
        "system/Task.read, system/Task.rs",
        "system/Task.write, system/Task.cud",
        "system/*.*, system/*.cruds",
        "system/ServiceRequest.cru, system/ServiceRequest.cru"
    })
    void bothVersionsAreRead(String text, String meant) {
        assertThat(SystemScope.read(text).orElseThrow()).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Task.",
                "system/Task.sr",
                "system/Task.rr",
                "system/Task.x",
                "system/task.r",
                "system/Ta*.r",
                "system/Task.r?status=completed",
                "system/Task.r ",
                "system/Task",
                "patient/Task.r",
                "SYSTEM/Task.r",
                "xsystem/Task.r",
                ""
            })
    void nothingElseIsAScope(String text) {
        assertThat(SystemScope.read(text)).isEmpty();
    }

    @Test
    void whatBothAllowIsAllThatIsLeft() {
        assertThat(of("system/*.rs").and(of("system/Task.cru"))).hasValue(of("system/Task.r"));
        assertThat(of("system/Task.cru").and(of("system/*.rs"))).hasValue(of("system/Task.r"));
        assertThat(of("system/Task.r").and(of("system/Binary.r"))).isEmpty();
        assertThat(of("system/Task.r").and(of("system/Task.s"))).isEmpty();
        assertThat(of("system/*.rs").covers(of("system/Task.r"))).isTrue();
        assertThat(of("system/Task.r").covers(of("system/*.r"))).isFalse();
    }

    private static SystemScope of(String text) {
        return SystemScope.read(text).orElseThrow();
    }
}
