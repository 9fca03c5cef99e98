package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of slots. */
public interface Slots {

    /** Free slots that start at or after the instant, the earliest first. */
    List<Slot> free(Purpose purpose, Instant notBefore, int limit);

    Optional<Slot> find(SlotId id);

    /** Names the rooms, by number. */
    void furnish(Map<Integer, String> rooms);

    /**
     * Opens the slots; those that would overlap another slot of their room are left out.
     *
     * @return how many were opened
     */
    int open(List<NewSlot> slots);
}
