package clinic.vein.checkup;

import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of trouble, with whoever looks for it. */
@Component
class Checkups {

    private static final Logger LOG = LoggerFactory.getLogger(Checkups.class);

    private final TransactionTemplate alone;
    private final List<ProcessCheckup> checkups;
    private final Map<Kind, ProcessCheckup> byKind = new EnumMap<>(Kind.class);

    Checkups(List<ProcessCheckup> checkups, PlatformTransactionManager transactions) {
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.checkups = List.copyOf(checkups);
        checkups.forEach(checkup -> checkup.looksFor().forEach(kind -> byKind.put(kind, checkup)));
        Arrays.stream(Kind.values())
                .filter(kind -> !byKind.containsKey(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalStateException("Nobody looks for " + kind);
                });
    }

    /** @param lookedFor the kinds that could be looked for */
    record Looked(Set<Kind> lookedFor, List<ProcessTrouble> found) {

        Set<Kind> failed() {
            Set<Kind> failed = EnumSet.allOf(Kind.class);
            failed.removeAll(lookedFor);
            return failed;
        }
    }

    /** One that cannot look hides nothing of what the others find, and nothing that it found before is gone. */
    Looked look() {
        Set<Kind> lookedFor = EnumSet.noneOf(Kind.class);
        List<ProcessTrouble> found = new ArrayList<>();
        for (ProcessCheckup each : checkups) {
            try {
                found.addAll(Objects.requireNonNull(alone.execute(status -> each.findAll())));
                lookedFor.addAll(each.looksFor());
            } catch (RuntimeException failure) {
                LOG.error("Nobody could look for {}", each.looksFor(), failure);
            }
        }
        return new Looked(lookedFor, found);
    }

    List<ProcessTrouble> find(Kind kind) {
        return of(kind).find(kind);
    }

    boolean isThere(ProcessTrouble trouble) {
        Kind kind = trouble.kind();
        List<ProcessTrouble> found = trouble.referral() == null ? find(kind) : of(kind).find(kind, trouble.referral());
        return found.stream().anyMatch(each -> each.subject().equals(trouble.subject()));
    }

    private ProcessCheckup of(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}
