package clinic.vein.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.intake.IdempotencyKeys.Answer;
import clinic.vein.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerOnceTest {

    private static final ContentHash REQUEST = ContentHash.of(new byte[] {1});

    private final AnswerOnce answerOnce = new IntakeInMemory().answerOnce();

    @Test
    void keys_belong_to_their_account() {
        assertThat(answerOnce
                        .answer("a", "k", REQUEST, () -> new Answer("/1", "1"))
                        .repeated())
                .isFalse();
        assertThat(answerOnce.answer("a", "k", REQUEST, () -> new Answer("/2", "2")))
                .isEqualTo(new AnswerOnce.Outcome(new Answer("/1", "1"), true));
        assertThat(answerOnce
                        .answer("b", "k", REQUEST, () -> new Answer("/2", "2"))
                        .repeated())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "é", "a\tb", "a\u007f"})
    void keys_are_printable_ascii(String key) {
        assertThatThrownBy(() -> answerOnce.answer("a", key, REQUEST, () -> new Answer("/1", "1")))
                .isInstanceOf(Refused.class);
    }
}
