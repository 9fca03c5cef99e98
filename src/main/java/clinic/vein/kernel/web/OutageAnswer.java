package clinic.vein.kernel.web;

import clinic.vein.kernel.sql.DatabaseTrouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What whoever asks hears while the database is away or full: nothing was done, and asking again later is right.
 *
 * @param seconds after which to ask again; a database that was killed is back in fewer, a full disk takes longer
 */
public record OutageAnswer(HttpStatus status, String code, String detail, int seconds) {

    public static OutageAnswer to(DatabaseTrouble trouble) {
        return switch (trouble) {
            case AWAY ->
                new OutageAnswer(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database.away",
                        "The database does not answer just now; nothing was saved. Please try again.",
                        5);
            case FULL ->
                new OutageAnswer(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "database.full",
                        "There is no room left to save anything; nothing was saved. Please tell whoever runs the clinic's systems.",
                        60);
        };
    }

    ProblemDetail problem() {
        return Problems.of(status, code, detail);
    }
}
