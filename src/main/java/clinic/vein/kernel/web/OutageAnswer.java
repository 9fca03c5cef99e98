package clinic.vein.kernel.web;

import clinic.vein.kernel.Fault;
import clinic.vein.kernel.sql.DatabaseTrouble;
import org.springframework.http.HttpStatus;

/**
 * What whoever asks hears while the database is away or full: nothing was done, and asking again later is right.
 *
 * @param seconds after which to ask again; a database that was killed is back in fewer, a full disk takes longer
 */
public record OutageAnswer(HttpStatus status, Fault fault, int seconds) {

    public static OutageAnswer to(DatabaseTrouble trouble) {
        return switch (trouble) {
            case AWAY -> new OutageAnswer(HttpStatus.SERVICE_UNAVAILABLE, OutageFault.DATABASE_AWAY, 5);
            case FULL -> new OutageAnswer(HttpStatus.INSUFFICIENT_STORAGE, OutageFault.DATABASE_FULL, 60);
        };
    }
}
