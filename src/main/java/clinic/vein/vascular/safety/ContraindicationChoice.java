package clinic.vein.vascular.safety;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One contraindication as a form offers it, with what each source says.
 *
 * @param verdict the most restrictive for what is planned; null where no source speaks against it
 * @param reported what is on record about it; null where there is nothing
 * @param ticked whether it stands ticked before anybody has looked
 */
public record ContraindicationChoice(
        Contraindication code,
        String label,
        SclerotherapySafety.@Nullable Verdict verdict,
        List<SclerotherapySafety.Statement> statements,
        @Nullable String reported,
        boolean ticked) {

    public static List<ContraindicationChoice> of(
            List<SclerotherapySafety.Weighed> weighed, Map<Contraindication, String> reported) {
        return weighed.stream()
                .map(each -> new ContraindicationChoice(
                        each.code(), each.label(), each.verdict(), each.statements(), reported.get(each.code()), false))
                .toList();
    }

    public ContraindicationChoice tickedIf(boolean reportedYes) {
        return new ContraindicationChoice(code, label, verdict, statements, reported, reportedYes);
    }
}
