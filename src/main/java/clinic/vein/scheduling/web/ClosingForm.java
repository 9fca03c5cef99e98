package clinic.vein.scheduling.web;

import clinic.vein.scheduling.ClosingRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** As the page sends it. */
record ClosingForm(
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime fromTime,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime untilTime,
        @Nullable Integer room,
        @Nullable Integer clinician,
        @Nullable String reason) {

    ClosingRequest request() {
        return new ClosingRequest(from, until, fromTime, untilTime, room, clinician, reason == null ? "" : reason);
    }
}
