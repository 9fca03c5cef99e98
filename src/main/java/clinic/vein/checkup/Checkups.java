package clinic.vein.checkup;

import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every kind of trouble, with whoever looks for it. */
@Component
class Checkups {

    private final List<ProcessCheckup> checkups;
    private final Map<Kind, ProcessCheckup> byKind = new EnumMap<>(Kind.class);

    Checkups(List<ProcessCheckup> checkups) {
        this.checkups = List.copyOf(checkups);
        checkups.forEach(checkup -> checkup.looksFor().forEach(kind -> byKind.put(kind, checkup)));
        Arrays.stream(Kind.values())
                .filter(kind -> !byKind.containsKey(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalStateException("Nobody looks for " + kind);
                });
    }

    List<ProcessTrouble> findAll() {
        return checkups.stream().flatMap(each -> each.findAll().stream()).toList();
    }

    List<ProcessTrouble> find(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind)).find(kind);
    }
}
