package clinic.vein.checkup;

import clinic.vein.kernel.FindingId;
import clinic.vein.process.ProcessTrouble;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The store of findings. */
public interface Findings {

    /** Waits for whoever is at them until the end of their transaction. */
    void hold();

    /**
     * What is there: new troubles become findings, known ones stay, and open findings that are no longer there have
     * vanished; what another release finds for itself has not. Whoever says so holds them.
     *
     * @param lookedFor the kinds that were looked for: of others nobody knows
     */
    void saw(Collection<ProcessTrouble> troubles, Set<ProcessTrouble.Kind> lookedFor, Instant now);

    /** The oldest first. */
    List<Finding> open();

    /** Whatever their kinds: another release's are open as well. */
    Set<FindingId> allOpen();

    /** The latest first. */
    List<Finding> closed(int limit);

    Optional<Finding> find(FindingId id);

    /** Nobody else repairs it until the end of the caller's transaction, in which it is as whoever did so before left it. */
    Optional<Finding> take(FindingId id);

    /** Of an open one that the caller has taken. */
    void repaired(FindingId id, String by, Instant now);

    Map<ProcessTrouble.Kind, Long> openByKind();

    /** The kinds of open findings that this release does not know, as they are written. */
    List<String> ofAnotherRelease();
}
