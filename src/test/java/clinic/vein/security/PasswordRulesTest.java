package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ClinicSettings;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(
            new ClinicSettings("Elmfield Veins", "999", "020", ZoneOffset.UTC, Set.of(), Set.of(), false, "GB", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "8f4-2k1-99x-77q-m03",
                "only-for-tests-1234",
                "жёлтый чемодан у моря",
                "tramway Übersee 4711 oyster",
                "nurses drink cold tea at dawn",
            })
    void takesWhatIsHardToGuess(String password) {
        assertThat(rules.objection(password, "nurse", "Grace", "Okafor")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password123456!",
                "P4ssw0rd2026!!",
                "qwertyuiop[]12",
                "1234567890123456",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "Liverpool2024!!",
                "iloveyouforever",
                "Welcome-Hospital1",
                "veindemo-veindemo",
                "Elmfield-2026-Elmfield",
                "OkaforGrace1984",
                "graceokafor-nurse",
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(rules.objection(password, "nurse", "Grace", "Okafor")).isPresent();
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(rules.objection("ёжзикпртуфх")).contains("must have at least 12 characters");
        assertThat(rules.objection("ёжзикпртуфхц".repeat(10) + "ёжзикпрт")).isEmpty();
        assertThat(rules.objection("ёжзикпртуфхц".repeat(10) + "ёжзикпрту"))
                .contains("must have at most 128 characters");
    }

    @Test
    void anUnknownOwnerHasNoNames() {
        assertThat(rules.objection("correct horse battery staple", (String) null))
                .isEmpty();
    }
}
