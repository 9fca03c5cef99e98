package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.ReachPatient;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Offers a time that a patient gave back to those who have waited longest, some at once: whoever answers first has it. When
 * nobody does in some hours, it is offered to the next. Reception can book it all the while.
 */
@Component
public class OfferFreedTimes {

    private static final Logger LOG = LoggerFactory.getLogger(OfferFreedTimes.class);

    /** Nobody can come at once. */
    private static final Duration EARLIEST = Duration.ofHours(36);

    private static final Duration FREED_WITHIN = Duration.ofDays(3);
    private static final int AT_ONCE = 5;

    private final FreedTimes freedTimes;
    private final ReachPatient reachPatient;
    private final OfferFreedTime offerFreedTime;
    private final Timetable timetable;
    private final MeasureWait measureWait;
    private final Clock clock;

    OfferFreedTimes(
            FreedTimes freedTimes,
            ReachPatient reachPatient,
            OfferFreedTime offerFreedTime,
            Timetable timetable,
            MeasureWait measureWait,
            Clock clock) {
        this.freedTimes = freedTimes;
        this.reachPatient = reachPatient;
        this.offerFreedTime = offerFreedTime;
        this.timetable = timetable;
        this.measureWait = measureWait;
        this.clock = clock;
    }

    /** @return how many were written to */
    public int offer() {
        Instant now = clock.instant();
        int written = 0;
        for (Slot slot : freedTimes.freed(now.minus(FREED_WITHIN), now.plus(EARLIEST), now)) {
            written += timetable.isOpen(slot.startsAt()) ? offer(slot) : 0;
        }
        return written;
    }

    private int offer(Slot slot) {
        int written = 0;
        for (ReferralId id :
                longestFirst(freedTimes.couldHave(slot, reachPatient.sendsTexts(), reachPatient.sendsMail()))) {
            try {
                switch (offerFreedTime.offer(id, slot, AT_ONCE)) {
                    case WRITTEN -> written++;
                    case TO_NOBODY_MORE -> {
                        return written;
                    }
                    case NOT_TO_THIS_ONE -> {
                        // The next may have it.
                    }
                }
            } catch (RuntimeException failure) {
                // The kind only: the text of a failure may carry what a patient is called.
                LOG.error("A freed time was not offered on referral {} ({})", id, failure.getClass());
            }
        }
        return written;
    }

    /**
     * By the clock of the wait that runs, such as until the first treatment; nobody whose clock stands goes before them, and
     * among those whoever came to the clinic first.
     */
    private List<ReferralId> longestFirst(List<ReferralId> ids) {
        Map<ReferralId, Wait> waits = measureWait.of(ids);
        return ids.stream()
                .sorted(Comparator.<ReferralId, LocalDate>comparing(id -> since(waits, id)))
                .toList();
    }

    private static LocalDate since(Map<ReferralId, Wait> waits, ReferralId id) {
        return Optional.ofNullable(waits.get(id))
                .filter(Wait::isRunning)
                .map(wait -> wait.current().startedOn())
                .orElse(LocalDate.MAX);
    }
}
