package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store of rooms and of who sees patients there. */
public interface Rooms {

    /** @param stepFree whether somebody who cannot climb stairs gets in; null where nobody has said */
    record Room(int number, String name, @Nullable Boolean stepFree) {}

    List<Room> all();

    /** Adds a room, or says of one that is there what it is called and whether it is step-free. */
    void put(Room room);

    /**
     * Who sees patients.
     *
     * @param account with which they sign in; null for none
     * @param purposes what for
     * @param rooms their numbers; none: any
     */
    record Clinician(int id, String name, @Nullable String account, Set<Purpose> purposes, Set<Integer> rooms) {

        boolean doesSo(Purpose purpose, int room) {
            return purposes.contains(purpose) && (rooms.isEmpty() || rooms.contains(room));
        }
    }

    /** Those who have not left. */
    List<Clinician> clinicians();

    /** Of everybody who ever did, by number. */
    Map<Integer, String> names();

    /** @return the number; empty where there is one of that name or account */
    OptionalInt add(Clinician clinician);

    /** @return false where there is another of that name or account */
    boolean change(Clinician clinician);

    void end(int clinician, Instant at);
}
