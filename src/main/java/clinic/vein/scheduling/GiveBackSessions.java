package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives times of planned sessions back, and tells the patient: a person agrees on others. */
@Component
class GiveBackSessions {

    private final PlannedSessions planned;
    private final SessionPlan plan;
    private final TellSeries tellSeries;
    private final Progress progress;
    private final ClinicSettings clinic;
    private final Clock clock;

    GiveBackSessions(
            PlannedSessions planned,
            SessionPlan plan,
            TellSeries tellSeries,
            Progress progress,
            ClinicSettings clinic,
            Clock clock) {
        this.planned = planned;
        this.plan = plan;
        this.tellSeries = tellSeries;
        this.progress = progress;
        this.clinic = clinic;
        this.clock = clock;
    }

    void giveBack(ReferralId id, List<Booking> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        sessions.forEach(each -> {
            planned.free(each, CancelledBy.CLINIC.name(), now);
            progress.note(id, new BookingCancelled(each.visit(), Term.of(CancelledBy.CLINIC)));
        });
        tellSeries.givenBack(id, sessions);
    }

    /** Those that would come before the session, or too soon after it, now that it is at this time; and those after them. */
    void tooNear(ReferralId id, Slot session) {
        List<Booking> later = planned.of(id);
        if (later.isEmpty()) {
            return;
        }
        Instant earliest = LocalDate.ofInstant(session.startsAt(), clinic.zone())
                .plusDays(plan.intervalDays(id))
                .atStartOfDay(clinic.zone())
                .toInstant();
        giveBack(id, later.get(0).slot().startsAt().isBefore(earliest) ? later : List.of());
    }
}
