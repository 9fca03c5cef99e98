package clinic.vein.review;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.process.CareTask;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The blood results that staff have entered, at reviews and beside the wait, as they were typed and understood then. What was
 * entered last stands before what was taken on the same day.
 */
@Component
class ResultsOnRecord {

    private record Entered(WorkUp workUp, CountedResult.Origin origin, Instant at) {}

    private final ReviewDecisions reviews;
    private final TestAnswers answers;
    private final ObjectMapper mapper;

    ResultsOnRecord(ReviewDecisions reviews, TestAnswers answers, ObjectMapper mapper) {
        this.reviews = reviews;
        this.answers = answers;
        this.mapper = mapper;
    }

    /** The latest result of each measure. */
    WorkUp of(ReferralId id) {
        return entered(id).stream().map(Entered::workUp).reduce(WorkUp.NONE, WorkUp::besides);
    }

    /** Those of the results on record that count beside what is being typed, with where they come from. */
    List<CountedResult> beside(ReferralId id, WorkUp typed) {
        List<Entered> all = entered(id);
        return Arrays.stream(Measure.values())
                .flatMap(measure -> latest(all, measure)
                        .filter(each -> typed.result(measure) == null || typed.isOlder(measure, each.workUp()))
                        .map(each -> new CountedResult(
                                measure,
                                Objects.requireNonNull(each.workUp().result(measure))
                                        .inWords(),
                                each.workUp().takenOn(measure),
                                each.origin(),
                                each.at()))
                        .stream())
                .toList();
    }

    private static Optional<Entered> latest(List<Entered> all, Measure measure) {
        return all.stream()
                .filter(each -> each.workUp().result(measure) != null)
                .reduce((one, other) -> one.workUp().isOlder(measure, other.workUp()) ? other : one);
    }

    private List<Entered> entered(ReferralId id) {
        return Stream.concat(
                        reviews.of(id).stream()
                                .filter(each -> each.task() == CareTask.REVIEW_REFERRAL && each.workUp() != null)
                                .map(each -> new Entered(
                                        ReadWorkUp.of(mapper.valueToTree(each.workUp()), this::result),
                                        CountedResult.Origin.REVIEW,
                                        each.decidedAt())),
                        answers.of(id).stream()
                                .map(each -> new Entered(each.workUp(), CountedResult.Origin.BLOOD_TESTS, each.at())))
                .sorted(Comparator.comparing(Entered::at).reversed())
                .toList();
    }

    /** A row from before limits were kept has the number alone; a limit of another release is left out. */
    private @Nullable Measured result(JsonNode stored, Measure measure) {
        if (stored.isNumber()) {
            return Measured.exactly(stored.decimalValue(), measure.unit());
        }
        boolean known =
                CodeNames.find(Bound.class, stored.path("bound").asText()).isPresent();
        return known ? mapper.convertValue(stored, Measured.class) : null;
    }
}
