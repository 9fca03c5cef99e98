package clinic.vein.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The store of who was reminded of which appointment. */
public interface AppointmentReminders {

    /** How long before an appointment, and how much longer before it must have been booked to be worth a reminder. */
    enum When {
        A_WEEK_BEFORE(7, 3),
        A_DAY_BEFORE(1, 2);

        private final int days;
        private final int daysSinceBooked;

        When(int days, int daysSinceBooked) {
            this.days = days;
            this.daysSinceBooked = daysSinceBooked;
        }

        public int days() {
            return days;
        }

        /** Before which an appointment begins of which this reminder is due: by the days of the clinic, not by hours. */
        public Instant end(Instant now, ZoneId zone) {
            return LocalDate.ofInstant(now, zone)
                    .plusDays(days + 1L)
                    .atStartOfDay(zone)
                    .toInstant();
        }

        public int daysSinceBooked() {
            return daysSinceBooked;
        }
    }

    /** Bookings of which a reminder is due, the next first: of one that comes late only the last. */
    List<UUID> due(When when, Instant now, ZoneId zone);

    void reminded(UUID booking, When when, Instant at);
}
