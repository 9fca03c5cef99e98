package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

class CheckupsTest {

    private static final ProcessTrouble LOST = new ProcessTrouble(Kind.NO_PATHWAY, "a", null, null);

    @Test
    void one_that_fails_hides_nothing_of_the_others_and_says_nothing_of_its_own_kinds() {
        Checkups.Looked looked = new Checkups(
                        List.of(
                                looking(EnumSet.complementOf(EnumSet.of(Kind.NO_PATHWAY)), () -> {
                                    throw new NumberFormatException("tomorrow");
                                }),
                                looking(EnumSet.of(Kind.NO_PATHWAY), () -> List.of(LOST))),
                        new NoDatabase())
                .look();
        assertThat(looked.found()).containsExactly(LOST);
        assertThat(looked.lookedFor()).containsExactly(Kind.NO_PATHWAY);
    }

    private static ProcessCheckup looking(Set<Kind> kinds, Supplier<List<ProcessTrouble>> found) {
        return new ProcessCheckup() {
            @Override
            public Set<Kind> looksFor() {
                return kinds;
            }

            @Override
            public List<ProcessTrouble> find(Kind kind) {
                return findAll();
            }

            @Override
            public List<ProcessTrouble> findAll() {
                return found.get();
            }
        };
    }

    private static final class NoDatabase implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}
