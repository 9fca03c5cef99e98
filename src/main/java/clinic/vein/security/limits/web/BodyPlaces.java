package clinic.vein.security.limits.web;

import java.util.HashMap;
import java.util.Map;

/**
 * How many senders may keep us waiting at the same time. Each of them holds a thread; whoever sends a body at once needs no
 * place. Of an address only strangers are counted: behind the clinic's one address are its guests as well as its staff.
 */
final class BodyPlaces {

    private final int most;
    private final int byAddress;
    private final int reserve;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /** @param reserve places on top that only those who are signed in may take */
    BodyPlaces(int most, int byAddress, int reserve) {
        this.most = most;
        this.byAddress = byAddress;
        this.reserve = reserve;
    }

    synchronized boolean enter(String address, boolean signedIn) {
        if (all >= (signedIn ? most + reserve : most)) {
            return false;
        }
        if (!signedIn) {
            int there = taken.getOrDefault(address, 0);
            if (there >= byAddress) {
                return false;
            }
            taken.put(address, there + 1);
        }
        all++;
        return true;
    }

    synchronized void leave(String address, boolean signedIn) {
        all--;
        if (!signedIn) {
            taken.computeIfPresent(address, (each, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** Whether half of the places are taken, so that nobody's patience is long. */
    synchronized boolean crowded() {
        return 2 * all > most;
    }
}
