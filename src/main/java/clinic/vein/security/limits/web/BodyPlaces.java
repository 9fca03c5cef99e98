package clinic.vein.security.limits.web;

import java.util.HashMap;
import java.util.Map;

/**
 * How many senders may keep us waiting at the same time. Each of them holds a thread; whoever sends a body at once needs no
 * place.
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
        int mine = taken.getOrDefault(address, 0);
        if (all >= (signedIn ? most + reserve : most) || mine >= byAddress) {
            return false;
        }
        taken.put(address, mine + 1);
        all++;
        return true;
    }

    synchronized void leave(String address) {
        all--;
        taken.computeIfPresent(address, (each, count) -> count > 1 ? count - 1 : null);
    }

    /** Whether half of the places are taken, so that nobody's patience is long. */
    synchronized boolean crowded() {
        return 2 * all > most;
    }
}
