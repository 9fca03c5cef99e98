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

    /** @param lastDay before its first day for one that was a mistake */
    void end(long id, LocalDate lastDay);

    /**
     * Takes away the slots to come that are of no session any more and that nobody was ever booked into, and gives up those
     * that nobody is booked into now.
     */
    void dropWhatIsOver(Instant now, ZoneId zone, String by);
}
