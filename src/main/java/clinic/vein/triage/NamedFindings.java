package clinic.vein.triage;

import clinic.vein.kernel.Violations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's reason to let a patient go on in spite of what stands against it.
 *
 * @param findings by their codes; each that stands must be named
 */
public record NamedFindings(Set<String> findings, @Nullable String reason) {

    private static final int LONGEST_TEXT = 2000;

    private static final NamedFindings NONE = new NamedFindings(Set.of(), null);

    public NamedFindings {
        findings = findings == null ? Set.of() : Set.copyOf(findings);
    }

    public static void check(@Nullable NamedFindings named, List<StandingFinding> standing, Violations violations) {
        if (standing.isEmpty()) {
            violations.addIf(named != null, "override", TriageFault.NOTHING_TO_NAME);
            return;
        }
        NamedFindings given = named == null ? NONE : named;
        Set<String> codes = standing.stream().map(StandingFinding::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> strange = new TreeSet<>(given.findings);
        strange.removeAll(codes);
        violations.addIf(
                !strange.isEmpty(), "override.findings", TriageFault.NO_SUCH_FINDING, String.join(", ", strange));
        Set<String> missing = new TreeSet<>(codes);
        missing.removeAll(given.findings);
        violations.addIf(
                !missing.isEmpty(), "override.findings", TriageFault.FINDINGS_NOT_NAMED, String.join(", ", missing));
        violations.reason(given.reason, LONGEST_TEXT, "override.reason");
    }
}
