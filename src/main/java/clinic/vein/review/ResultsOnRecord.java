package clinic.vein.review;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.process.CareTask;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
                                        read(mapper.valueToTree(each.workUp())),
                                        CountedResult.Origin.REVIEW,
                                        each.decidedAt())),
                        answers.of(id).stream()
                                .map(each -> new Entered(each.workUp(), CountedResult.Origin.BLOOD_TESTS, each.at())))
                .sorted(Comparator.comparing(Entered::at).reversed())
                .toList();
    }

    private WorkUp read(JsonNode stored) {
        JsonNode days = stored.path("otherDays");
        Set<Measure> confirmed = EnumSet.noneOf(Measure.class);
        stored.path("confirmed")
                .forEach(each -> CodeNames.find(Measure.class, each.asText()).ifPresent(confirmed::add));
        return new WorkUp(
                day(stored.path("takenOn")),
                result(stored, Measure.FERRITIN),
                result(stored, Measure.TRANSFERRIN_SATURATION),
                result(stored, Measure.EGFR),
                result(stored, Measure.HBA1C),
                result(stored, Measure.HAEMOGLOBIN),
                result(stored, Measure.TSH),
                new WorkUp.OtherDays(
                        day(days.path(Measure.FERRITIN.key())),
                        day(days.path(Measure.TRANSFERRIN_SATURATION.key())),
                        day(days.path(Measure.EGFR.key())),
                        day(days.path(Measure.HBA1C.key())),
                        day(days.path(Measure.HAEMOGLOBIN.key())),
                        day(days.path(Measure.TSH.key()))),
                stored.path("dialysis").asBoolean(false),
                confirmed);
    }

    /** A row from before limits were kept has the number alone; a limit of another release is left out. */
    private @Nullable Measured result(JsonNode stored, Measure measure) {
        JsonNode value = stored.path(measure.key());
        if (value.isNumber()) {
            return Measured.exactly(value.decimalValue(), measure.unit());
        }
        boolean known =
                CodeNames.find(Bound.class, value.path("bound").asText()).isPresent();
        return known ? mapper.convertValue(value, Measured.class) : null;
    }

    private static @Nullable LocalDate day(JsonNode value) {
        return value.isTextual() ? LocalDate.parse(value.textValue()) : null;
    }
}
