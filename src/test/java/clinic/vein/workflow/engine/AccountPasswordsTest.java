package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountPasswordsTest {

    private final AccountPasswords passwords = new AccountPasswords();

    @Test
    void everyCharacterCounts() {
        String longest = "x".repeat(127);
        String kept = passwords.encrypt(longest + "y salt");

        assertThat(passwords.check(longest + "y salt", kept)).isTrue();
        assertThat(passwords.check(longest + "z salt", kept)).isFalse();
        assertThat(passwords.check(longest + "y tals", kept)).isFalse();
    }

    @Test
    void theHashIsSlowAndFitsItsColumn() {
        String kept = passwords.encrypt("correct horse battery staple");

        assertThat(kept).startsWith("$2a$11$").isNotEqualTo(passwords.encrypt("correct horse battery staple"));
        assertThat("{" + passwords.hashAlgorithmName() + "}" + kept).hasSizeLessThan(255);
    }
}
