package clinic.vein.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of slots. */
public interface Slots {

    /** Free slots that can be offered, the earliest first. */
    List<Slot> free(SlotSearch search);

    /** One that the clinic has not withdrawn. */
    Optional<Slot> find(SlotId id);

    /** Whether the clinic closed the time, or whoever would see the patient is away. */
    boolean isClosed(SlotId id);

    boolean meets(SlotId id, SlotNeeds needs);

    /**
     * Holds a slot for whoever is on the telephone about it, and lets go of what they held before.
     *
     * @return whether it is theirs until then: nobody else holds it, and nobody is booked there
     */
    boolean hold(SlotId id, String by, Instant now, Instant until);

    /** Lets go of what somebody holds. */
    void release(String by);

    /** The clinic gives the time up: nobody is offered it any more. */
    void withdraw(SlotId id, String by, Instant at);

    /** Names the rooms that are not there yet, by number. */
    void furnish(Map<Integer, String> rooms);

    /** Says of slots that are open already, of the same room, times and purpose, which session they are of now. */
    void follow(List<NewSlot> slots);

    /**
     * Opens the slots; those that would overlap another slot of their room are left out.
     *
     * @return how many were opened
     */
    int open(List<NewSlot> slots);
}
