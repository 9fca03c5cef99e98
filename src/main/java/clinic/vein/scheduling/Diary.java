package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who is booked when, as a day's list shows it. */
public interface Diary {

    /**
     * An appointment.
     *
     * @param late whether the patient came late
     * @param left whether the patient came and did not wait
     * @param waiting whether the patient came, and what is done with a patient who came is still to do
     */
    record Line(
            UUID id,
            ReferralId referral,
            Purpose purpose,
            Instant startsAt,
            String room,
            @Nullable String clinician,
            BookingState state,
            boolean late,
            boolean left,
            boolean waiting) {}

    /**
     * Those that begin from the one instant until before the other, by time and room; of what was cancelled only what was
     * left by a patient who had come.
     */
    List<Line> between(Instant from, Instant until);

    /** Those who came before and of whom nobody has said since that they were seen, or left. */
    List<Line> waitingSince(Instant before);
}
