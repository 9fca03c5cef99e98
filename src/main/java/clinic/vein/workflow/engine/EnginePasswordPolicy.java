package clinic.vein.workflow.engine;

import clinic.vein.kernel.Phrase;
import clinic.vein.security.PasswordRules;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** Has the engine, its Admin and everybody's profile page obey the clinic's rules for passwords. */
final class EnginePasswordPolicy implements PasswordPolicy {

    private final List<PasswordPolicyRule> rules;

    EnginePasswordPolicy(PasswordRules clinic) {
        this.rules = List.of(
                // The text of this one is the web apps' own.
                new Rule(
                        "PASSWORD_POLICY_LENGTH",
                        Map.of("minLength", String.valueOf(PasswordRules.SHORTEST)),
                        (password, user) -> clinic.isLongEnough(password)),
                new Rule(
                        new Phrase(EnginePageWord.PASSWORD_AT_MOST, PasswordRules.LONGEST).inEnglish(),
                        Map.of(),
                        (password, user) -> clinic.isShortEnough(password)),
                new Rule(
                        EnginePageWord.PASSWORD_HARD_TO_GUESS.title(),
                        Map.of(),
                        (password, user) -> user == null
                                ? clinic.isHardToGuess(password)
                                : clinic.isHardToGuess(
                                        password,
                                        user.getId(),
                                        user.getFirstName(),
                                        user.getLastName(),
                                        user.getEmail())));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    /** @param text a key of the web apps' texts; one they do not know is shown as it is */
    private record Rule(String text, Map<String, String> parameters, BiPredicate<String, @Nullable User> test)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return text;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, @Nullable User user) {
            return test.test(password, user);
        }
    }
}
