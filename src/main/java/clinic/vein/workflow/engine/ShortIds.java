package clinic.vein.workflow.engine;

import java.security.SecureRandom;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.stereotype.Component;

/**
 * Ids of the engine's rows, in 15 letters and digits where its own have 36. Each row has several, and each index on one of them
 * holds it again: an entry of up to 15 takes half of the room, and one more letter would take a third more. The first seven tell
 * the millisecond, so that new rows come to stand side by side; the other eight are by chance, for whoever else makes one in the
 * same millisecond, and the next ones here count on from them. Ids of both kinds stand beside each other.
 */
@Component
final class ShortIds implements IdGenerator {

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int OF_TIME = 7;
    private static final int OF_CHANCE = 8;
    private static final long CHANCES = power(OF_CHANCE);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long moment;
    private long chance;

    ShortIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String getNextId() {
        long now = clock.millis();
        chance++;
        // A clock that was put back makes no id a second time.
        if (now > moment || chance == CHANCES) {
            moment = Math.max(now, moment + 1);
            chance = random.nextLong(CHANCES);
        }
        char[] id = new char[OF_TIME + OF_CHANCE];
        write(moment, id, 0, OF_TIME);
        write(chance, id, OF_TIME, OF_CHANCE);
        return new String(id);
    }

    /** Until the year 2081 a millisecond needs no more than its letters. */
    private static void write(long number, char[] id, int from, int length) {
        long rest = number;
        for (int place = from + length - 1; place >= from; place--) {
            id[place] = SIGNS.charAt((int) (rest % SIGNS.length()));
            rest /= SIGNS.length();
        }
    }

    private static long power(int signs) {
        long power = 1;
        for (int sign = 0; sign < signs; sign++) {
            power *= SIGNS.length();
        }
        return power;
    }
}
