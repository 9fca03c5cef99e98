package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.process.CareTask;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The blood results of the last review, as they were typed and understood then. */
@Component
class StoredWorkUp {

    private final ReviewDecisions reviews;
    private final ObjectMapper mapper;

    StoredWorkUp(ReviewDecisions reviews, ObjectMapper mapper) {
        this.reviews = reviews;
        this.mapper = mapper;
    }

    WorkUp ofLastReview(ReferralId id) {
        return reviews.of(id).stream()
                .filter(each -> each.task() == CareTask.REVIEW_REFERRAL)
                .findFirst()
                .map(ReviewDecision::workUp)
                .map(stored -> read(mapper.valueToTree(stored)))
                .orElse(WorkUp.NONE);
    }

    private WorkUp read(JsonNode stored) {
        JsonNode days = stored.path("otherDays");
        Set<Measure> confirmed = EnumSet.noneOf(Measure.class);
        stored.path("confirmed").forEach(each -> confirmed.add(Measure.valueOf(each.asText())));
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

    /** A row from before limits were kept has the number alone. */
    private @Nullable Measured result(JsonNode stored, Measure measure) {
        JsonNode value = stored.path(measure.key());
        if (value.isNumber()) {
            return Measured.exactly(value.decimalValue(), measure.unit());
        }
        return value.isObject() ? mapper.convertValue(value, Measured.class) : null;
    }

    private static @Nullable LocalDate day(JsonNode value) {
        return value.isTextual() ? LocalDate.parse(value.textValue()) : null;
    }
}
