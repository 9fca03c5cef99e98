package clinic.vein.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The store of the sessions that come each week. */
public interface SessionTemplates {

    /** Those that count, the ended ones too. */
    List<SessionTemplate> all();

    /** Who changes them comes after whoever is changing them. */
    void takeTurn();

    /** @return its number */
    long add(SessionTemplate template);

    /**
     * @param lastDay before its first day for one that was a mistake
     * @return whether it would have gone on longer
     */
    boolean end(long id, LocalDate lastDay);

    /**
     * Takes away the slots to come that are of no session any more and that nobody was ever booked into, gives up those that
     * nobody is booked into now, and closes the others: whoever is booked there is to be moved.
     */
    void dropWhatIsOver(Instant now, ZoneId zone, String by);
}
