package clinic.vein.waiting;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells how long patients have waited, as of now. */
@Component
public class MeasureWait {

    private final Timelines timelines;
    private final ClinicSettings clinic;
    private final WaitingSettings settings;
    private final Clock clock;

    public MeasureWait(Timelines timelines, ClinicSettings clinic, WaitingSettings settings, Clock clock) {
        this.timelines = timelines;
        this.clinic = clinic;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty for a referral that does not exist. */
    public Optional<Wait> of(ReferralId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    public Map<ReferralId, Wait> of(Collection<ReferralId> ids) {
        return timelines.of(ids).stream().collect(Collectors.toUnmodifiableMap(Timeline::referral, this::of));
    }

    /** Of a timeline that was read already; what has nothing to do with the wait may be on it. */
    public Wait of(Timeline timeline) {
        return new Wait(
                WaitingClock.read(timeline, clinic.zone()),
                LocalDate.ofInstant(clock.instant(), clinic.zone()),
                settings.limitIn(clinic.country()));
    }
}
