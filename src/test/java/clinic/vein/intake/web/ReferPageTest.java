package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.Question;
import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The patient's page asks every question, in words. */
class ReferPageTest {

    /** What only the clinic and other systems know of. */
    private static final Set<Question> NOT_THE_PATIENTS =
            EnumSet.of(Question.SOURCE, Question.IDENTIFIER_SYSTEM, Question.IDENTIFIER_VALUE, Question.IRLS_TOTAL);

    static Set<Question> patients() {
        return EnumSet.complementOf(EnumSet.copyOf(NOT_THE_PATIENTS));
    }

    @ParameterizedTest
    @MethodSource("patients")
    void thePageAsks(Question question) throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/templates/refer.html")))
                .contains("'" + question.path() + "'");
    }

    @ParameterizedTest
    @MethodSource("patients")
    void thereAreWordsForIt(Question question) {
        assertThat(TestCatalogue.READ_ONCE.all(Language.ENGLISH)).containsKey("Question." + question.path());
    }
}
