package clinic.vein.review;

import clinic.vein.referral.Background;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** How the review's tables are asked: codes and numbers, nothing that names a patient. */
final class ReviewFacts {

    private ReviewFacts() {}

    static List<String> conditions(Background background) {
        return background.conditions().stream().map(Enum::name).sorted().toList();
    }

    /** Full ATC codes; a medicine known by its name alone is not among them. */
    static List<String> medicines(Background background) {
        return background.medicines().stream()
                .map(Background.Medicine::atc)
                .filter(Objects::nonNull)
                .toList();
    }

    static Double number(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
