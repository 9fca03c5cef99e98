package clinic.vein.demo;

import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Counts the clinic's working days from the present, so that a story fits whatever day it is told on. */
record ClinicDays(ClinicSettings clinic, ClinicCalendar calendar, Instant present) {

    private static final LocalTime OPENING = LocalTime.of(8, 40);

    LocalDate today() {
        return LocalDate.ofInstant(present, clinic.zone());
    }

    /** The opening of the working day that lies so many before today, or after it when negative. */
    Instant opening(int workingDaysAgo) {
        LocalDate day = today();
        for (int left = Math.abs(workingDaysAgo); left > 0; left -= calendar.isOpenOn(day) ? 1 : 0) {
            day = day.plusDays(workingDaysAgo > 0 ? -1 : 1);
        }
        return opening(day);
    }

    Instant opening(LocalDate day) {
        return day.atTime(OPENING).atZone(clinic.zone()).toInstant();
    }
}
