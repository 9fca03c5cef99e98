package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.LeftToVerify;
import clinic.vein.workflow.TableInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Every combination of the answers that a red flag may be of, by a page that runs no script. */
@LeftToVerify
@SpringBootTest(classes = IntakePages.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryRedFlagIT extends PatientAtThePages {

    /** None of these forms can be taken: it was handed out to nobody. */
    @Test
    void theServerAnswersAsTheTableSaysOfEveryCombination() {
        TableInMemory table = TableInMemory.triage();
        for (RedFlagAnswers answers : RedFlagAnswers.complete()) {
            assertThat(RedFlagsWithoutScriptTest.told(post("/refer", answers.typed())))
                    .as("%s", answers.given())
                    .isEqualTo(answers.by(table));
        }
    }
}
