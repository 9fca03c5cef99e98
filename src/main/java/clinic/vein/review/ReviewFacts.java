package clinic.vein.review;

import clinic.vein.medicine.TakenMedicine;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the review's tables are asked: codes and numbers, nothing that names a patient. */
final class ReviewFacts {

    /** What the tables read where nobody asked for a list. */
    private static final List<String> NOT_ASKED = List.of(Answer.NOT_ASKED.name());

    private ReviewFacts() {}

    static List<String> conditions(Background background) {
        return background
                .conditions()
                .map(named -> named.stream().map(Enum::name).sorted().toList())
                .orElse(NOT_ASKED);
    }

    /** Full ATC codes; a medicine known by its name alone is not among them. */
    static List<String> medicines(Background background) {
        return background
                .medicines()
                .map(named -> named.stream()
                        .map(Background.Medicine::atc)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(NOT_ASKED);
    }

    /** Of what is taken, whether it came with its code, was read by its name or was looked up. */
    static List<String> codes(List<TakenMedicine> taken) {
        return taken.stream()
                .filter(TakenMedicine::isTaken)
                .flatMap(each -> each.ingredients().stream())
                .flatMap(each -> each.atc().stream())
                .distinct()
                .toList();
    }

    static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
