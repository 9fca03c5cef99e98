package clinic.vein.review;

import clinic.vein.kernel.ClinicSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells blood results that can be relied on from stale and doubtful ones, by the clinic's day. */
@Component
class AgeResults {

    private final ReviewSettings settings;
    private final ClinicSettings clinic;
    private final Clock clock;

    AgeResults(ReviewSettings settings, ClinicSettings clinic, Clock clock) {
        this.settings = settings;
        this.clinic = clinic;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }

    int validDays() {
        return settings.resultsValidDays();
    }

    List<DatedResult> of(WorkUp workUp) {
        LocalDate oldest = today().minusDays(settings.resultsValidDays());
        return Arrays.stream(Measure.values())
                .map(measure -> DatedResult.of(
                        measure, workUp.result(measure), workUp.takenOn(measure), state(workUp, measure, oldest)))
                .toList();
    }

    private static DatedResult.State state(WorkUp workUp, Measure measure, LocalDate oldest) {
        if (workUp.value(measure) == null) {
            return DatedResult.State.MISSING;
        }
        if (UnitQuestion.of(workUp).stream().anyMatch(question -> question.measure() == measure)) {
            return DatedResult.State.DOUBTFUL;
        }
        LocalDate takenOn = workUp.takenOn(measure);
        if (takenOn == null) {
            return DatedResult.State.UNDATED;
        }
        return takenOn.isBefore(oldest) ? DatedResult.State.STALE : DatedResult.State.CURRENT;
    }
}
