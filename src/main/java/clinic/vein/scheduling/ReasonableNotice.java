package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Reasonable notice: an appointment lies at least three calendar weeks ahead unless the patient accepts it sooner (Leeds
 * Teaching Hospitals, patient access principles, V1; local policy elsewhere). Days are the clinic's.
 */
@Component
class ReasonableNotice {

    private final ClinicSettings clinic;
    private final SchedulingSettings settings;

    ReasonableNotice(ClinicSettings clinic, SchedulingSettings settings) {
        this.clinic = clinic;
        this.settings = settings;
    }

    /** The first day that is early notice enough for an offer made at the instant. */
    LocalDate firstDay(Instant offered) {
        return day(offered).plusDays(settings.reasonableNoticeDays());
    }

    Instant begins(Instant offered) {
        return firstDay(offered).atStartOfDay(clinic.zone()).toInstant();
    }

    boolean isGiven(Instant offered, Instant startsAt) {
        return !day(startsAt).isBefore(firstDay(offered));
    }

    /** @throws Refused when the appointment is sooner and the patient has not accepted that */
    void check(Instant offered, Instant startsAt, boolean acceptedSooner) {
        if (!acceptedSooner && !isGiven(offered, startsAt)) {
            throw new Refused(
                    "acceptedSooner",
                    BookingFault.NOT_ACCEPTED_SOONER,
                    settings.reasonableNoticeDays(),
                    firstDay(offered));
        }
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clinic.zone());
    }
}
